namespace Kunming.Supervision.Domain.Handovers;

public enum HandoverStatus
{
    /// <summary>待签收</summary>
    AwaitingReceipt,

    /// <summary>已拒收</summary>
    Refused,

    /// <summary>办理中</summary>
    InHand,

    /// <summary>已反馈</summary>
    Answered,

    /// <summary>退回</summary>
    Returned,

    /// <summary>办结</summary>
    Finished,
}

public static class HandoverStatuses
{
    public static string NameOf(HandoverStatus status) => status switch
    {
        HandoverStatus.AwaitingReceipt => "待签收",
        HandoverStatus.Refused => "已拒收",
        HandoverStatus.InHand => "办理中",
        HandoverStatus.Answered => "已反馈",
        HandoverStatus.Returned => "退回",
        HandoverStatus.Finished => "办结",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
