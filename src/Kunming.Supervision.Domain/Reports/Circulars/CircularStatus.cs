namespace Kunming.Supervision.Domain.Reports.Circulars;

public enum CircularStatus
{
    /// <summary>起草</summary>
    Drafted,

    /// <summary>待审批</summary>
    Submitted,

    /// <summary>已批准</summary>
    Approved,

    /// <summary>已印发</summary>
    Issued,
}

/// <summary>Names on screen.</summary>
public static class CircularNames
{
    public static string NameOf(CircularStatus status) => status switch
    {
        CircularStatus.Drafted => "起草",
        CircularStatus.Submitted => "待审批",
        CircularStatus.Approved => "已批准",
        CircularStatus.Issued => "已印发",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
