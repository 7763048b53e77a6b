using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>Counts the indicators from rows: what each definition in <see cref="Indicators"/> means, in code.</summary>
public static class FigureBook
{
    /// <param name="part">Name of the part that the rows are of; null for the whole.</param>
    /// <param name="today">The day against which being overdue is judged.</param>
    /// <returns>One figure for each indicator, in the catalogue's order.</returns>
    public static IReadOnlyList<Figure> Count(QuarterRows rows, string? part, DateOnly today)
    {
        // What was split up or merged is counted under the numbers that stand for it.
        var counted = rows.Where(i => !IssueStatuses.CountedElsewhere.Contains(i.Status), _ => true, _ => true);
        return [.. Indicators.All.Select(i => new Figure(i.Code, part, RowsOf(i, counted, today)))];
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
        var rest = Count(rows.Where(i => i.GroupId is not { } g || !ids.Contains(g), v => !ids.Contains(v.GroupId), h => h.GroupId is not { } g || !ids.Contains(g)), null, today);
        var parts = groups.SelectMany(g => reported.TryGetValue(g.Id, out var report)
            ? report.Figures.Where(f => f.Part is null).Select(f => new Figure(f.Code, g.Name, f.Ids))
            : Count(rows.Where(i => i.GroupId == g.Id, v => v.GroupId == g.Id, h => h.GroupId == g.Id), g.Name, today)).ToList();
        return
        [
            .. Indicators.All.Select(i => new Figure(i.Code, null, [.. parts.Concat(rest).Where(f => f.Code == i.Code).SelectMany(f => f.Ids)])),
            .. parts,
        ];
    }

    /// <summary>The part of the whole figures that a choice of rows leaves, under the part's name.</summary>
    public static IReadOnlyList<Figure> Part(IReadOnlyList<Figure> figures, QuarterRows rows, string part)
    {
        var ids = rows.Issues.Select(i => i.Id).Concat(rows.Measures.Select(m => m.Id)).Concat(rows.Visits.Select(v => v.Id)).ToHashSet();
        return [.. figures.Where(f => f.Part is null).Select(f => new Figure(f.Code, part, [.. f.Ids.Where(ids.Contains)]))];
    }

    private static IReadOnlyList<Guid> RowsOf(Indicator indicator, QuarterRows rows, DateOnly today) => indicator.Subject switch
    {
        IndicatorSubject.Visits => [.. rows.Visits.Where(v => indicator != Indicators.NilFindings || v.NilFinding).Select(v => v.Id)],
        IndicatorSubject.Measures => [.. rows.Measures.Where(m => indicator != Indicators.MeasuresDone || m.Done).Select(m => m.Id)],
        IndicatorSubject.Handovers => [.. rows.Handovers.Select(h => h.Id)],
        _ => [.. rows.Issues.Where(i => Counts(indicator, i, today)).Select(i => i.Id)],
    };

    private static bool Counts(Indicator indicator, IssueRow issue, DateOnly today) => indicator.Code switch
    {
        "I1" => true,
        "I2" => issue.Recognised,
        "I3" => issue.Status is IssueStatus.NotRecognised,
        "I4" => issue.Recognised && issue.Immediate,
        "I5" => issue.HandedOver,
        "I6" => issue.Status is IssueStatus.ReferredAsClue,
        "I7" => issue.IsClosedOut,
        "I8" => issue.IsClosedOut && (issue.FirstDueOn is null || issue.AppliedOn <= issue.FirstDueOn),
        "I9" => !IssueStatuses.Settled.Contains(issue.Status) && issue.DueOn < today,
        "I10" => issue.Relapses > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.Code, null),
    };
}
