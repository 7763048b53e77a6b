namespace Kunming.Supervision.Domain.Rotation;

/// <summary>
/// Judges one pairing by its facts alone, rule by rule. It goes through people and ties one by one in the plainest way and shares nothing with the
/// solver, so that a mistake in one of them does not repeat itself in the other.
/// </summary>
public static class PairingJudge
{
    /// <returns>One result for each rule in force, in the order of the catalogue.</returns>
    public static IReadOnlyList<RuleResult> Judge(PairingFacts facts) =>
        [.. facts.Rules.OrderBy(r => IndexOf(r.Code)).Where(r => r.Code != RotationRules.Cover.Code).Select(r => Judge(r, facts))];

    private static RuleResult Judge(RuleInForce rule, PairingFacts facts)
    {
        var all = Findings(rule, facts).ToList();
        // What was let pass stands in the way no more, where the rule lets somebody do so.
        var open = rule.Severity is RuleSeverity.Hard ? all : all.FindAll(f => !f.Waived);
        var outcome = all.Count is 0 ? RuleOutcome.Met
            : open.Count is 0 ? RuleOutcome.Waived
            : rule.Severity is RuleSeverity.Warn ? RuleOutcome.Warned : RuleOutcome.Broken;
        return new(rule.Code, rule.Severity, rule.Parameter, outcome, [.. (open.Count > 0 ? open : all).Select(f => f.Text)]);
    }

    private static IEnumerable<Finding> Findings(RuleInForce rule, PairingFacts facts)
    {
        var crew = facts.Group.Officers.Where(o => facts.Crew.Contains(o.Id)).ToList();
        return rule.Code switch
        {
            "rotation.own-scope" => When(facts.Round.CrossUnit && LooksAfter(facts.Group, facts.Area), $"{facts.Group.Name}联系“{facts.Area.Name}”"),
            "rotation.leader" => When(facts.Group.LeaderId is not { } leader || !facts.Crew.Contains(leader), "组长不在前往人员中"),
            "rotation.crew" => When(facts.Crew.Count < rule.Parameter, $"前往{facts.Crew.Count}人"),
            "rotation.experience" => When(
                crew.Exists(o => o.RoundsServed < rule.Parameter) && !crew.Exists(o => o.RoundsServed >= rule.Parameter), "前往的都是新手"),
            "rotation.skill" => facts.Area.Skills.Where(s => !crew.Exists(o => o.Skills.Contains(s))).Select(s => new Finding($"缺少特长“{s}”", false)),
            "rotation.apart" => facts.Apart.Where(p => facts.Crew.Contains(p.First) && facts.Crew.Contains(p.Second))
                .Select(p => new Finding($"{NameOf(p.First, facts)}与{NameOf(p.Second, facts)}不宜同组", false)),
            "rotation.absence" => facts.Absent.Where(a => a == facts.Group.Id || facts.Crew.Contains(a))
                .Select(a => new Finding($"{(a == facts.Group.Id ? facts.Group.Name : NameOf(a, facts))}不能参加{facts.Round.Name}", false)),
            "rotation.load" => When(facts.AreasInRound > rule.Parameter, $"本轮承担{facts.AreasInRound}个辖区"),
            "rotation.repeat" => facts.RoundsSince.Where(n => n < rule.Parameter).Select(n => new Finding($"{n}轮之前到过", false)),
            "rotation.pin" => When(facts.PinnedGroupId is { } pinned && pinned != facts.Group.Id, "固定的是别的组"),
            _ => crew.SelectMany(o => OfOfficer(o, rule, facts)),
        };
    }

    private static IEnumerable<Finding> OfOfficer(RotationOfficer officer, RuleInForce rule, PairingFacts facts)
    {
        var ties = facts.Ties.Where(t => t.OfficerId == officer.Id && TieJudge.Reaches(t, facts.Area)).ToList();
        return ties
            .Where(t => TieJudge.BrokenBy(t, ties, facts.Round.From, code => code == rule.Code ? rule : null).Any())
            .Select(t => new Finding($"{officer.Name}：{Describe(t)}", t.Waiver is not null));
    }

    private static string Describe(TieFact tie) =>
        $"{TieNames.NameOf(tie.Kind)}{(tie.From, tie.Until) switch
        {
            (null, null) => "",
            ({ } from, null) => $"，自{from:yyyy-MM-dd}",
            (null, { } until) => $"，至{until:yyyy-MM-dd}",
            ({ } from, { } until) => $"，{from:yyyy-MM-dd}至{until:yyyy-MM-dd}",
        }}{(tie.Waiver is { } waiver ? $"，{waiver.Approver}批准放行：{waiver.Reason}" : "")}";

    private static bool LooksAfter(RotationGroup group, RotationArea area) =>
        group.OwnJurisdictions.Contains(area.JurisdictionId) || area.UnitIds.Any(group.OwnUnits.Contains);

    private static string NameOf(Guid officerId, PairingFacts facts) => facts.Group.Officers.FirstOrDefault(o => o.Id == officerId)?.Name ?? "组外人员";

    private static IEnumerable<Finding> When(bool broken, string finding) => broken ? [new(finding, false)] : [];

    private static int IndexOf(string code) => RotationRule.All.TakeWhile(r => r.Code != code).Count();

    private readonly record struct Finding(string Text, bool Waived);
}
