using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.Tests.Rotation;

/// <summary>One group of three, one county, one round: the smallest plan, to put one thing into.</summary>
internal static class Pairing
{
    public static readonly Guid Unit = Guid.CreateVersion7();
    public static readonly RotationRound Round = new(Guid.CreateVersion7(), "第一轮", Given.Today, Given.Today.AddDays(30));
    public static readonly RotationArea Area = new(Guid.CreateVersion7(), "某县", Given.County) { UnitIds = [Unit] };
    public static readonly RotationArea Elsewhere = new(Guid.CreateVersion7(), "另县", Guid.CreateVersion7());
    public static readonly RotationOfficer Leader = new(Guid.CreateVersion7(), "甲", 3);
    public static readonly RotationOfficer Member = new(Guid.CreateVersion7(), "乙", 0);
    public static readonly RotationOfficer Other = new(Guid.CreateVersion7(), "丙", 0);
    public static readonly RotationGroup Group = new(Guid.CreateVersion7(), "第一组", Leader.Id, [Leader, Member, Other]);

    public static readonly RotationProblem Problem = new(Given.Today, [Round], [Area], [Group], [], RuleInForce.Defaults);

    public static readonly RotationPlan Plan = new([new(Round.Id, Area.Id, Group.Id, [Leader.Id, Member.Id, Other.Id])]);

    public static TieFact Tie(TieKind kind, DateOnly? from = null, DateOnly? until = null, Guid? unit = null) =>
        new(Guid.CreateVersion7(), Member.Id, kind, unit, Given.County, from, until);

    public static RotationProblem With(params IReadOnlyList<TieFact> ties) => Problem with { Ties = ties };

    public static RotationProblem With(string code, RuleSeverity severity, int parameter = 0) =>
        Problem with { Rules = [.. Problem.Rules.Select(r => r.Code == code ? r with { Severity = severity, Parameter = parameter } : r)] };

    /// <summary>The codes that the checker finds broken.</summary>
    public static IEnumerable<string> Broken(RotationProblem problem, RotationPlan? plan = null) =>
        PlanChecker.Check(problem, plan ?? Plan).Violations.Select(v => v.Rule.Code).Distinct().Order();

    public static RuleResult Result(RotationProblem problem, string code) => PlanChecker.Check(problem, Plan).Certificates.Single().Results.Single(r => r.Code == code);
}
