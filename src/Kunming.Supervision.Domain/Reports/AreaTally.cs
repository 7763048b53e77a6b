namespace Kunming.Supervision.Domain.Reports;

/// <summary>A jurisdiction's line of the quarter's roll-up, counted as the catalogue's indicators I1 to I12 define them.</summary>
public sealed record AreaTally(
    Guid JurisdictionId, int Found, int Recognised, int HandedOver, int Clues, int ClosedOut, int ClosedOnTime, int Overdue, int Relapsed, int Due, int DueOnTime)
{
    /// <summary>The columns of the page: the indicator, and the line's number of it.</summary>
    public static readonly IReadOnlyList<(Indicator Indicator, Func<AreaTally, int> Of)> Columns =
    [
        (Indicators.Found, t => t.Found), (Indicators.Recognised, t => t.Recognised), (Indicators.HandedOver, t => t.HandedOver), (Indicators.Clues, t => t.Clues),
        (Indicators.ClosedOut, t => t.ClosedOut), (Indicators.ClosedOnTime, t => t.ClosedOnTime), (Indicators.Overdue, t => t.Overdue), (Indicators.Relapsed, t => t.Relapsed),
        (Indicators.Due, t => t.Due), (Indicators.DueOnTime, t => t.DueOnTime),
    ];

    public static AreaTally None(Guid jurisdictionId) => new(jurisdictionId, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The line under all lines.</summary>
    public static AreaTally Sum(IEnumerable<AreaTally> lines) => lines.Aggregate(None(Guid.Empty), (a, b) => new(
        Guid.Empty, a.Found + b.Found, a.Recognised + b.Recognised, a.HandedOver + b.HandedOver, a.Clues + b.Clues, a.ClosedOut + b.ClosedOut, a.ClosedOnTime + b.ClosedOnTime,
        a.Overdue + b.Overdue, a.Relapsed + b.Relapsed, a.Due + b.Due, a.DueOnTime + b.DueOnTime));
}
