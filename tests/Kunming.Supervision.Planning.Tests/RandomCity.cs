using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning.Tests;

/// <summary>Cities made by chance, the same for the same number: areas, groups, people and what binds them.</summary>
internal sealed class RandomCity(int number)
{
    public static readonly DateOnly Today = new(2026, 9, 1);
    private readonly Random _random = new(number);

    /// <summary>A city of up to 8 areas, 6 groups and 4 rounds, with every kind of tie, rule and exception in it.</summary>
    public RotationProblem Small()
    {
        var (areas, groups, rounds) = (_random.Next(1, 9), _random.Next(1, 7), _random.Next(1, 5));
        var problem = Of(areas, groups, groups * _random.Next(2, 6), rounds, _random.Next(0, 12));
        return problem with
        {
            Rounds = [.. problem.Rounds.Select((r, i) => r with { CrossUnit = _random.Next(4) > 0, Cancelled = i > 0 && _random.Next(6) is 0 })],
            Rules = [.. RuleInForce.Defaults.Where(_ => _random.Next(12) > 0).Select(Vary)],
            Past = [.. Enumerable.Range(0, _random.Next(6)).Select(_ => new PastPairing(Any(problem.Groups).Id, Any(problem.Areas).Id, _random.Next(1, 3)))],
            Absences = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new RotationAbsence(
                _random.Next(3) is 0 ? Any(problem.Groups).Id : Any(problem.Groups.SelectMany(g => g.Officers)).Id, Any(problem.Rounds).Id))],
            Apart = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Any(problem.Groups)).Where(g => g.Officers.Count > 1)
                .Select(g => new OfficerPair(g.Officers[0].Id, g.Officers[^1].Id))],
        };
    }

    public RotationProblem Of(int areas, int groups, int officers, int rounds, int ties, int perArea = 1)
    {
        var places = Enumerable.Range(0, (areas + perArea - 1) / perArea).Select(_ => Id()).ToList();
        List<RotationArea> all =
        [
            .. Enumerable.Range(0, areas).Select(i => new RotationArea(Id(), $"辖区{i + 1}", places[i / perArea], perArea is 1, _random.Next(5, 180))
            {
                UnitIds = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Id())],
                Skills = _random.Next(12) is 0 ? ["审计"] : [],
            }),
        ];
        var people = Enumerable.Range(0, officers).Select(i => new RotationOfficer(Id(), $"干部{i + 1}", _random.Next(4)) { Skills = _random.Next(3) is 0 ? ["审计"] : [] }).ToList();
        List<RotationGroup> teams = [.. Enumerable.Range(0, groups).Select(g => Group(g, [.. people.Where((_, i) => i % groups == g)], places, all))];
        return new(
            Today,
            [.. Enumerable.Range(0, rounds).Select(r => new RotationRound(Id(), $"第{r + 1}轮", Today.AddMonths(3 * r), Today.AddMonths(3 * r).AddDays(40)))],
            all, teams, [.. Enumerable.Range(0, ties).Select(_ => Tie(Any(people), Any(all)))], RuleInForce.Defaults);
    }

    public TieFact Tie(RotationOfficer officer, RotationArea area)
    {
        var kind = Any(Enum.GetValues<TieKind>());
        var from = _random.Next(5) is 0 ? (DateOnly?)null : Today.AddDays(-_random.Next(10, 6000));
        var until = _random.Next(2) is 0 ? (DateOnly?)null : (from ?? Today.AddYears(-9)).AddDays(_random.Next(30, 4000));
        return new(Id(), officer.Id, kind, TieNames.IsOfPlace(kind) ? null : area.UnitIds[0], area.JurisdictionId, from, until,
            _random.Next(6) is 0 ? new("批准人", "情况已核实", Today) : null);
    }

    public T Any<T>(IEnumerable<T> of)
    {
        List<T> all = [.. of];
        return all[_random.Next(all.Count)];
    }

    private RotationGroup Group(int g, IReadOnlyList<RotationOfficer> people, List<Guid> places, List<RotationArea> areas) =>
        new(Id(), $"第{g + 1}组", people.Count > 0 ? people[0].Id : null, people)
        {
            OwnJurisdictions = [places[g % places.Count]],
            OwnUnits = _random.Next(3) is 0 ? [areas[_random.Next(areas.Count)].UnitIds[0]] : [],
        };

    private RuleInForce Vary(RuleInForce rule) => _random.Next(6) is not 0 || RotationRule.Of(rule.Code).IsFixed ? rule
        : rule with { Severity = Any(Enum.GetValues<RuleSeverity>()), Parameter = rule.Parameter is 0 ? 0 : _random.Next(1, 5) };

    private Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
