namespace Kunming.Supervision.Domain.Rotation;

/// <summary>One tie of one person that meets with one rule in one area on a day.</summary>
public sealed record TieConflict(RotationGroup Group, RotationOfficer Officer, RotationArea Area, TieFact Tie, RuleInForce Rule)
{
    /// <summary>The rule lets somebody decide, and nobody has.</summary>
    public bool IsOpen => Rule.Severity is not RuleSeverity.Hard && Tie.Waiver is null;

    /// <summary>All conflicts of the groups' people with the areas, worst first within each group.</summary>
    public static IReadOnlyList<TieConflict> In(RotationProblem problem, DateOnly day) =>
    [
        .. from @group in problem.Groups
           from officer in @group.Officers
           from area in problem.Areas
           let ties = problem.Ties.Where(t => t.OfficerId == officer.Id && TieJudge.Reaches(t, area)).ToList()
           from tie in ties
           from code in TieJudge.BrokenBy(tie, ties, day, problem.Rule)
           select new TieConflict(@group, officer, area, tie, problem.Rule(code)!),
    ];
}
