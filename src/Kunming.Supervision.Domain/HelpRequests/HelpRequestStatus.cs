namespace Kunming.Supervision.Domain.HelpRequests;

public enum HelpRequestStatus
{
    /// <summary>待答复</summary>
    Asked,

    /// <summary>已答复</summary>
    Answered,

    /// <summary>已办结</summary>
    Settled,

    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>Names on screen.</summary>
public static class HelpRequestNames
{
    public static string NameOf(HelpRequestStatus status) => status switch
    {
        HelpRequestStatus.Asked => "待答复",
        HelpRequestStatus.Answered => "已答复",
        HelpRequestStatus.Settled => "已办结",
        HelpRequestStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}

/// <summary>XT-2026-001: the year's series and a counter of at least three digits.</summary>
public static class HelpRequestNumber
{
    public static string SeriesOf(int year) => $"XT-{year}";

    public static string Format(int year, long counter) => $"{SeriesOf(year)}-{counter:000}";
}
