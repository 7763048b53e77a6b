namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>How the people for a round are found.</summary>
public enum PoolDrawWay
{
    /// <summary>抽签</summary>
    Draw,

    /// <summary>择优匹配</summary>
    Match,
}

public enum PoolDrawStatus
{
    /// <summary>已公布: terms and commitment are known, nobody has been drawn.</summary>
    Announced,

    /// <summary>待确认: the names are there.</summary>
    Proposed,

    /// <summary>已抽调: everybody on a place has a mandate.</summary>
    Confirmed,

    /// <summary>作废</summary>
    Voided,
}

public enum PoolPlaceStatus
{
    /// <summary>待确认</summary>
    Proposed,

    /// <summary>已抽调</summary>
    Mandated,

    /// <summary>已退出</summary>
    Left,
}

/// <summary>Names on screen.</summary>
public static class PoolDrawNames
{
    public static string NameOf(PoolDrawWay way) => way switch
    {
        PoolDrawWay.Draw => "抽签",
        PoolDrawWay.Match => "择优匹配",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };

    public static string NameOf(PoolDrawStatus status) => status switch
    {
        PoolDrawStatus.Announced => "已公布",
        PoolDrawStatus.Proposed => "待确认",
        PoolDrawStatus.Confirmed => "已抽调",
        PoolDrawStatus.Voided => "作废",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(PoolPlaceStatus status) => status switch
    {
        PoolPlaceStatus.Proposed => "待确认",
        PoolPlaceStatus.Mandated => "已抽调",
        PoolPlaceStatus.Left => "已退出",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
