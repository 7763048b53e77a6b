namespace Kunming.Supervision.Domain.Recusals;

public enum RecusalKind
{
    /// <summary>本人申请</summary>
    OwnRequest,

    /// <summary>组织决定</summary>
    Ordered,
}

public enum MatterKind
{
    /// <summary>单位</summary>
    Unit,

    /// <summary>任务</summary>
    Task,

    /// <summary>问题</summary>
    Issue,
}

public enum RecusalStatus
{
    /// <summary>待决定</summary>
    Declared,

    /// <summary>已决定回避</summary>
    InForce,

    /// <summary>不予回避</summary>
    Declined,

    /// <summary>已解除</summary>
    Lifted,
}

/// <summary>Names on screen.</summary>
public static class RecusalNames
{
    public static string NameOf(RecusalKind kind) => kind is RecusalKind.OwnRequest ? "本人申请" : "组织决定";

    public static string NameOf(MatterKind kind) => kind switch
    {
        MatterKind.Unit => "单位",
        MatterKind.Task => "任务",
        MatterKind.Issue => "问题",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string NameOf(RecusalStatus status) => status switch
    {
        RecusalStatus.Declared => "待决定",
        RecusalStatus.InForce => "已决定回避",
        RecusalStatus.Declined => "不予回避",
        RecusalStatus.Lifted => "已解除",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
