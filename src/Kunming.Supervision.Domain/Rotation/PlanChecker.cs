using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

/// <param name="Rule">With the pairing in its words.</param>
public sealed record PlanViolation(Rule Rule, Guid RoundId, Guid AreaId);

/// <summary>The verdict on a plan, with a certificate for each pairing.</summary>
public sealed record PlanVerdict(IReadOnlyList<PlanViolation> Violations, IReadOnlyList<PairingCertificate> Certificates)
{
    public int Warnings => Certificates.Sum(c => c.Results.Where(r => r.Outcome is RuleOutcome.Warned).Sum(r => r.Findings.Count));
}

/// <summary>Checks a plan against the facts, wherever it comes from: the solver, a person, or a file. Knows nothing of how plans are found.</summary>
public static class PlanChecker
{
    public static PlanVerdict Check(RotationProblem problem, RotationPlan plan)
    {
        var certificates = plan.Pairings.Select(p => PairingCertificate.Of(FactsOf(problem, plan, p))).ToList();
        return new([.. Gaps(problem, plan), .. certificates.SelectMany(Broken)], certificates);
    }

    /// <exception cref="InvalidOperationException">The pairing names what the problem does not hold.</exception>
    public static PairingFacts FactsOf(RotationProblem problem, RotationPlan plan, RotationPairing pairing)
    {
        var round = problem.Rounds.Single(r => r.Id == pairing.RoundId);
        var area = problem.Areas.Single(a => a.Id == pairing.AreaId);
        var group = problem.Groups.Single(g => g.Id == pairing.GroupId);
        var held = problem.Rounds.Where(r => !r.Cancelled).Select(r => r.Id).ToList();
        var place = held.IndexOf(round.Id);
        var since = plan.Pairings.Where(p => p.AreaId == area.Id && p.GroupId == group.Id).Select(p => place - held.IndexOf(p.RoundId)).Where(n => n > 0)
            .Concat(problem.Past.Where(p => p.AreaId == area.Id && p.GroupId == group.Id).Select(p => place + p.RoundsBefore));
        return new(
            problem.AsOf, round, area, group, pairing.Crew,
            [.. problem.Ties.Where(t => group.Officers.Any(o => o.Id == t.OfficerId) && TieJudge.Reaches(t, area))],
            [.. since.Order()],
            plan.Pairings.Count(p => p.RoundId == round.Id && p.GroupId == group.Id),
            [.. problem.Absences.Where(a => a.RoundId == round.Id && (a.WhoId == group.Id || group.Officers.Any(o => o.Id == a.WhoId))).Select(a => a.WhoId)],
            [.. problem.Apart.Where(p => group.Officers.Any(o => o.Id == p.First) && group.Officers.Any(o => o.Id == p.Second))],
            problem.Pins.FirstOrDefault(p => p.RoundId == round.Id && p.AreaId == area.Id)?.GroupId,
            problem.Rules)
        {
            Way = problem.Ways.FirstOrDefault(w => w.GroupId == group.Id && w.AreaId == area.Id),
        };
    }

    private static IEnumerable<PlanViolation> Broken(PairingCertificate certificate) => certificate.Results
        .Where(r => r.Outcome is RuleOutcome.Broken)
        .Select(r => new PlanViolation(
            new(r.Code, $"{certificate.Facts.Round.Name}，{certificate.Facts.Area.Name}，{certificate.Facts.Group.Name}：{RotationRule.Of(r.Code).Sentence}（{string.Join("；", r.Findings)}）"),
            certificate.Facts.Round.Id, certificate.Facts.Area.Id));

    /// <summary>Areas without a group or with more than one, and pairings that nobody asked for.</summary>
    private static IEnumerable<PlanViolation> Gaps(RotationProblem problem, RotationPlan plan) =>
        from round in problem.Rounds
        from area in problem.Areas
        let groups = plan.Pairings.Count(p => p.RoundId == round.Id && p.AreaId == area.Id)
        where groups != (round.GoesTo(area.Id) ? 1 : 0)
        select new PlanViolation(
            new(RotationRules.Cover.Code, $"{round.Name}，{area.Name}：{RotationRules.Cover.Message}（现有{groups}个）"), round.Id, area.Id);
}
