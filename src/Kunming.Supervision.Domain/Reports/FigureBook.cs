namespace Kunming.Supervision.Domain.Reports;

/// <summary>Counts the indicators from rows: each says which rows it counts (<see cref="Indicator.Counts"/>).</summary>
public static class FigureBook
{
    /// <param name="part">Name of the part that the rows are of; null for the whole.</param>
    /// <param name="today">The day against which being overdue is judged.</param>
    /// <returns>One figure for each indicator, in the catalogue's order.</returns>
    public static IReadOnlyList<Figure> Count(QuarterRows rows, string? part, DateOnly today)
    {
        // What was split up or merged is counted under the numbers that stand for it.
        var counted = rows.All.Where(r => !r.CountedElsewhere).ToLookup(r => r.GetType());
        return [.. Indicators.All.Select(i => CountOne(i, counted[i.Rows], part, today))];
    }

    /// <summary>
    /// The city's figures as the sum of its groups': each group's own frozen figures where it has reported, counted from rows where not, and what no
    /// group found. So the synthesis states for a group what the group signed, and the whole is the sum of its parts.
    /// </summary>
    /// <returns>The whole first, then the groups in the order given.</returns>
    public static IReadOnlyList<Figure> Compile(
        QuarterRows rows, IReadOnlyList<(Guid Id, string Name)> groups, IReadOnlyDictionary<Guid, GroupReport> reported, DateOnly today)
    {
        var ids = groups.Select(g => g.Id).ToHashSet();
        var rest = Count(rows.Where(r => r.GroupId is not { } g || !ids.Contains(g)), null, today);
        var parts = groups.SelectMany(g => reported.TryGetValue(g.Id, out var report)
            ? report.Figures.Where(f => f.Part is null).Select(f => f.Of(g.Name, _ => true))
            : Count(rows.Where(r => r.GroupId == g.Id), g.Name, today)).ToList();
        return
        [
            .. Indicators.All.Select(i => Figure.Sum(i.Code, null, parts.Concat(rest).Where(f => f.Code == i.Code))),
            .. parts,
        ];
    }

    /// <summary>The part of the whole figures that a choice of rows leaves, under the part's name.</summary>
    public static IReadOnlyList<Figure> Part(IReadOnlyList<Figure> figures, QuarterRows rows, string part)
    {
        var ids = rows.All.Select(r => r.Id).ToHashSet();
        return [.. figures.Where(f => f.Part is null).Select(f => f.Of(part, ids.Contains))];
    }

    private static Figure CountOne(Indicator indicator, IEnumerable<FactRow> rows, string? part, DateOnly today)
    {
        var counted = rows.Where(r => indicator.Counts(r, today)).ToList();
        return new(indicator.Code, part, counted.ConvertAll(r => r.Id), indicator.Adds is { } adds ? counted.ConvertAll(r => adds(r)) : null);
    }
}
