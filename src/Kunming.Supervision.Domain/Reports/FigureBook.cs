using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>Counts the indicators from rows: what each definition in <see cref="Indicators"/> means, in code.</summary>
public static class FigureBook
{
    /// <param name="part">Name of the part that the rows are of; null for the whole.</param>
    /// <param name="today">The day against which being overdue is judged.</param>
    /// <returns>One figure for each indicator, in the catalogue's order.</returns>
    public static IReadOnlyList<Figure> Count(QuarterRows rows, string? part, DateOnly today) =>
        [.. Indicators.All.Select(i => new Figure(i.Code, part, RowsOf(i, rows, today)))];

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
        "I8" => issue.IsClosedOut && (issue.FirstDueOn is null || issue.ClosedOn <= issue.FirstDueOn),
        "I9" => !IssueStatuses.Settled.Contains(issue.Status) && issue.DueOn < today,
        "I10" => issue.Relapses > 0,
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator.Code, null),
    };
}
