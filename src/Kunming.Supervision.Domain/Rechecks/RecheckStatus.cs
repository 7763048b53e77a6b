namespace Kunming.Supervision.Domain.Rechecks;

public enum RecheckStatus
{
    /// <summary>待查</summary>
    Assigned,

    /// <summary>巩固</summary>
    Held,

    /// <summary>反弹</summary>
    Relapsed,
}

public static class RecheckStatuses
{
    public static string NameOf(RecheckStatus status) => status switch
    {
        RecheckStatus.Assigned => "待查",
        RecheckStatus.Held => "巩固",
        RecheckStatus.Relapsed => "反弹",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
