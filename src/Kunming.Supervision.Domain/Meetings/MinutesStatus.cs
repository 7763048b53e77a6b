namespace Kunming.Supervision.Domain.Meetings;

public enum MinutesStatus
{
    /// <summary>起草</summary>
    Drafted,

    /// <summary>已印发</summary>
    Issued,
}

public enum DecisionStatus
{
    /// <summary>待落实</summary>
    Open,

    /// <summary>已办结</summary>
    Done,

    /// <summary>不再落实</summary>
    Dropped,
}

/// <summary>Names on screen.</summary>
public static class MinutesNames
{
    public static string NameOf(MinutesStatus status) => status switch
    {
        MinutesStatus.Drafted => "起草",
        MinutesStatus.Issued => "已印发",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(DecisionStatus status) => status switch
    {
        DecisionStatus.Open => "待落实",
        DecisionStatus.Done => "已办结",
        DecisionStatus.Dropped => "不再落实",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
