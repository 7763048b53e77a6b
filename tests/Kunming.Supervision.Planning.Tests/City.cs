using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning.Tests;

/// <summary>A tidy city of some areas and as many groups of three, in which nothing stands in the way, to plant things in.</summary>
internal static class City
{
    public static RotationProblem Of(int areas, int rounds, int? groups = null) => new(
        RandomCity.Today,
        [.. Enumerable.Range(1, rounds).Select(r => new RotationRound(Guid.CreateVersion7(), $"第{r}轮", RandomCity.Today.AddMonths(r), RandomCity.Today.AddMonths(r).AddDays(20)))],
        [.. Enumerable.Range(1, areas).Select(a => new RotationArea(Guid.CreateVersion7(), $"辖区{a}", Guid.CreateVersion7()))],
        [.. Enumerable.Range(1, groups ?? areas).Select(Group)],
        [], RuleInForce.Defaults);

    public static TieFact Tie(RotationOfficer officer, TieKind kind, RotationArea area) => new(Guid.CreateVersion7(), officer.Id, kind, null, area.JurisdictionId);

    public static RotationProblem Plant(this RotationProblem problem, params IEnumerable<TieFact> ties) => problem with { Ties = [.. problem.Ties, .. ties] };

    public static RotationProblem Set(this RotationProblem problem, string code, int parameter) =>
        problem with { Rules = [.. problem.Rules.Select(r => r.Code == code ? r with { Parameter = parameter } : r)] };

    private static RotationGroup Group(int number)
    {
        List<RotationOfficer> officers = [.. Enumerable.Range(1, 3).Select(i => new RotationOfficer(Guid.CreateVersion7(), $"组{number}干部{i}", 2))];
        return new(Guid.CreateVersion7(), $"第{number}组", officers[0].Id, officers);
    }
}
