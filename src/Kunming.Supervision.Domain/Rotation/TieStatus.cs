namespace Kunming.Supervision.Domain.Rotation;

public enum TieStatus
{
    /// <summary>待确认</summary>
    Proposed,

    /// <summary>已确认</summary>
    Confirmed,

    /// <summary>不采信</summary>
    Rejected,

    /// <summary>已撤销</summary>
    Withdrawn,
}

public enum TieSource
{
    /// <summary>录入</summary>
    Office,

    /// <summary>本人申明</summary>
    Own,

    /// <summary>人才库</summary>
    Register,

    /// <summary>单位</summary>
    Unit,
}

public static class TieStatuses
{
    public static string NameOf(TieStatus status) => status switch
    {
        TieStatus.Proposed => "待确认",
        TieStatus.Confirmed => "已确认",
        TieStatus.Rejected => "不采信",
        TieStatus.Withdrawn => "已撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(TieSource source) => source switch
    {
        TieSource.Office => "录入",
        TieSource.Own => "本人申明",
        TieSource.Register => "人才库",
        TieSource.Unit => "单位",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
