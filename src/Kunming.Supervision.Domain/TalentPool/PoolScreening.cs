using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>Says of each of the pool whether a draw may take him, and if not, every reason; and puts those whom it may take in order.</summary>
public static class PoolScreening
{
    /// <param name="from">The first day of the round: ties are judged as of it.</param>
    public static IReadOnlyList<PoolCandidate> Screen(
        PoolDrawTerms terms, DateOnly from, IEnumerable<PoolEntrant> pool, IReadOnlyList<RuleInForce> rules, Guid byOfficer, DateOnly today) =>
        [.. pool.OrderBy(e => e.Member.Number, StringComparer.Ordinal).Select(e => new PoolCandidate(
            e.Member.Id, e.Member.OfficerId, e.Member.Number, e.Member.Name, e.Unit, e.Member.Speciality, e.Member.Rounds, e.DaysAway, e.Member.SecondedUntil,
            terms.Areas.Select(a => StrangerIndex.Of(a, e.Ties, from).Value).DefaultIfEmpty(StrangerIndex.Full).Min(),
            [.. Reasons(terms, from, e, rules, byOfficer, today).Select(r => r.Message).Distinct()]) { HoursAway = e.HoursAway })];

    /// <summary>By ticket, or by merit with the ticket as the last word: stranger first, then speciality as asked for, fewer rounds, fewer hours away from home, longest unused.</summary>
    public static IReadOnlyList<PoolCandidate> InOrder(PoolDrawTerms terms, string seed, string purpose, IEnumerable<PoolCandidate> candidates)
    {
        var eligible = candidates.Where(c => c.IsEligible);
        return terms.Way is PoolDrawWay.Draw
            ? [.. eligible.OrderBy(c => OpenDraw.Ticket(seed, purpose, c.MemberId), StringComparer.Ordinal)]
            :
            [
                .. eligible.OrderByDescending(c => c.Index).ThenBy(c => PlaceOf(c.Speciality, terms.Specialities)).ThenBy(c => c.Rounds).ThenBy(c => c.Away)
                    .ThenBy(c => c.LastUntil ?? DateOnly.MinValue).ThenBy(c => OpenDraw.Ticket(seed, purpose, c.MemberId), StringComparer.Ordinal),
            ];
    }

    private static IEnumerable<Rule> Reasons(PoolDrawTerms terms, DateOnly from, PoolEntrant entrant, IReadOnlyList<RuleInForce> rules, Guid byOfficer, DateOnly today)
    {
        var member = entrant.Member;
        if (OfStanding(member, today) is { } standing)
        {
            yield return standing;
        }

        foreach (var rule in Obstacles.From(
            (member.OfficerId == byOfficer, PoolDrawRules.Own),
            (entrant.InGroup, PoolDrawRules.InGroup),
            (entrant.Elsewhere is not null, PoolDrawRules.Elsewhere.With(entrant.Elsewhere)),
            (terms.Specialities.Count > 0 && !terms.Specialities.Contains(member.Speciality), PoolDrawRules.Speciality.With(member.Speciality ?? "没有填写")),
            (member.Rounds < terms.LeastRounds, PoolDrawRules.Experience.With(member.Rounds, terms.LeastRounds))))
        {
            yield return rule;
        }

        foreach (var area in terms.Areas)
        {
            foreach (var (tie, code) in Broken(area, entrant.Ties, from, rules))
            {
                yield return PoolDrawRules.Tied.With(area.Name, RotationRule.Of(code).Sentence, TieNames.NameOf(tie.Kind));
            }

            foreach (var (tie, _) in Broken(area, entrant.Pending, from, rules))
            {
                yield return PoolDrawRules.Unconfirmed.With(area.Name, TieNames.NameOf(tie.Kind));
            }
        }
    }

    private static Rule? OfStanding(PoolMember member, DateOnly today) => member.StatusOn(today) switch
    {
        PoolMemberStatus.InPool => null,
        PoolMemberStatus.Nominated => PoolDrawRules.Waiting,
        PoolMemberStatus.Declined => PoolDrawRules.Declined,
        PoolMemberStatus.Returned => PoolDrawRules.Returned,
        PoolMemberStatus.Paused => PoolDrawRules.Paused,
        PoolMemberStatus.Seconded => PoolDrawRules.Running.With(member.SecondedTo ?? "原名册登记"),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member.Status, null),
    };

    /// <summary>Hard rules, and those that ask for an approval which nobody has given.</summary>
    private static IEnumerable<(TieFact Tie, string Code)> Broken(RotationArea area, IEnumerable<TieFact> all, DateOnly day, IReadOnlyList<RuleInForce> rules)
    {
        var ties = all.Where(t => TieJudge.Reaches(t, area)).ToList();
        return from tie in ties
               from code in TieJudge.BrokenBy(tie, ties, day, c => rules.FirstOrDefault(r => r.Code == c))
               let severity = rules.First(r => r.Code == code).Severity
               where severity is RuleSeverity.Hard || (severity is RuleSeverity.Approval && tie.Waiver is null)
               select (tie, code);
    }

    private static int PlaceOf(string? speciality, IReadOnlyList<string> wanted) => speciality is null ? wanted.Count : wanted.TakeWhile(w => w != speciality).Count();
}
