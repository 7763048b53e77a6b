namespace Kunming.Supervision.Domain.Issues;

public enum MeasureStatus
{
    /// <summary>未开始</summary>
    NotStarted,

    /// <summary>进行中</summary>
    InProgress,

    /// <summary>已完成</summary>
    Completed,

    /// <summary>长期坚持</summary>
    Sustained,

    /// <summary>受阻</summary>
    Blocked,
}

public static class MeasureStatuses
{
    public static string NameOf(MeasureStatus status) => status switch
    {
        MeasureStatus.NotStarted => "未开始",
        MeasureStatus.InProgress => "进行中",
        MeasureStatus.Completed => "已完成",
        MeasureStatus.Sustained => "长期坚持",
        MeasureStatus.Blocked => "受阻",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
