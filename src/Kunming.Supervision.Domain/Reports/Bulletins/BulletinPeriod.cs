namespace Kunming.Supervision.Domain.Reports.Bulletins;

public enum BulletinKind
{
    /// <summary>日报</summary>
    Daily,

    /// <summary>周评</summary>
    Weekly,

    /// <summary>月公布</summary>
    Monthly,
}

/// <summary>日报, 周评, 月公布 of a campaign: a period whose figures are counted from the same catalogue as the quarter's.</summary>
public sealed record BulletinPeriod(BulletinKind Kind, DateOnly Start, DateOnly End)
{
    /// <summary>What a campaign reports: everything that goes back to one of its tasks.</summary>
    public static readonly IReadOnlyList<Indicator> Figures =
    [
        Indicators.Visits, Indicators.NilFindings, Indicators.Found, Indicators.Recognised, Indicators.Immediate, Indicators.HandedOver, Indicators.Clues, Indicators.ClosedOut, Indicators.Overdue,
        Indicators.Closings, Indicators.PeopleHandled, Indicators.Recovered,
    ];

    /// <summary>The day itself, its week from Monday to Sunday, its month.</summary>
    public static BulletinPeriod Of(BulletinKind kind, DateOnly day) => kind switch
    {
        BulletinKind.Daily => new(kind, day, day),
        BulletinKind.Weekly => new(kind, day.AddDays(-Back(day)), day.AddDays(6 - Back(day))),
        BulletinKind.Monthly => new(kind, new(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public BulletinPeriod Previous => Of(Kind, Start.AddDays(-1));

    public string Name => Kind switch
    {
        BulletinKind.Daily => $"{Start.Year}年{Start.Month}月{Start.Day}日",
        BulletinKind.Weekly => $"{Start.Year}年{Start.Month}月{Start.Day}日至{End.Month}月{End.Day}日",
        _ => $"{Start.Year}年{Start.Month}月",
    };

    public static string NameOf(BulletinKind kind) => kind switch
    {
        BulletinKind.Daily => "日报",
        BulletinKind.Weekly => "周评",
        BulletinKind.Monthly => "月公布",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static int Back(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
