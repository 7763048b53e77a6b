namespace Kunming.Supervision.Domain.Reports;

/// <summary>What the rows behind a figure are.</summary>
public enum IndicatorSubject
{
    Visits,
    Issues,
    Closings,
    Measures,
    Handovers,
    Meetings,
    Classes,
    HelpRequests,
    Chases,
    Extensions,
    Rechecks,
}

public static class IndicatorSubjects
{
    public static string NameOf(IndicatorSubject subject) => subject switch
    {
        IndicatorSubject.Visits => "检查",
        IndicatorSubject.Issues => "问题",
        IndicatorSubject.Closings => "销号",
        IndicatorSubject.Measures => "整改措施",
        IndicatorSubject.Handovers => "交办",
        IndicatorSubject.Meetings => "会议",
        IndicatorSubject.Classes => "课堂",
        IndicatorSubject.HelpRequests => "需协调事项",
        IndicatorSubject.Chases => "督办",
        IndicatorSubject.Extensions => "延期",
        IndicatorSubject.Rechecks => "回头看",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
    };
}

/// <summary>指标: a figure's code, Chinese name, definition and unit, and which rows it counts by the day of the fact.</summary>
public sealed record Indicator(string Code, string Name, string Definition, string Unit, IndicatorSubject Subject)
{
    /// <summary>Counted for quarters that end on this day or later.</summary>
    public DateOnly Since { get; private init; } = Indicators.FirstDay;

    /// <summary>Says how the facts of the quarter stand on the day of counting, so that it moves on; the others change by late entries and corrections alone.</summary>
    public bool Moves { get; private init; }

    public bool IsSum => Adds is not null;

    internal Type Rows { get; private init; } = typeof(FactRow);

    internal Func<FactRow, DateOnly, bool> Counts { get; private init; } = (_, _) => true;

    /// <summary>What a row adds to the sum; null when each counts as one.</summary>
    internal Func<FactRow, decimal>? Adds { get; private init; }

    internal static Indicator Of<TRow>(
        string code, string name, string definition, string unit, IndicatorSubject subject,
        Func<TRow, DateOnly, bool> counts, Func<TRow, decimal>? adds = null, bool moves = false, DateOnly? since = null)
        where TRow : FactRow => new(code, name, definition, unit, subject)
        {
            Rows = typeof(TRow),
            Counts = (row, today) => counts((TRow)row, today),
            Adds = adds is null ? null : row => adds((TRow)row),
            Moves = moves,
            Since = since ?? Indicators.FirstDay,
        };
}
