namespace Kunming.Supervision.Domain.Issues;

public enum IssueStatus
{
    /// <summary>已登记</summary>
    Registered,

    /// <summary>组内审核</summary>
    UnderReview,

    /// <summary>已认定</summary>
    Recognised,

    /// <summary>不予认定</summary>
    NotRecognised,

    /// <summary>现场立改</summary>
    FixedOnSite,

    /// <summary>已移交线索</summary>
    ReferredAsClue,

    /// <summary>已交办（待签收）</summary>
    HandedOver,

    /// <summary>整改中</summary>
    Rectifying,

    /// <summary>已申请销号</summary>
    CloseOutApplied,

    /// <summary>初审通过（待复核）</summary>
    FirstVerified,

    /// <summary>退回整改</summary>
    Returned,

    /// <summary>部分完成</summary>
    PartlyDone,

    /// <summary>长期坚持（阶段销号）</summary>
    Sustained,

    /// <summary>反弹（重新挂账）</summary>
    Relapsed,

    /// <summary>已销号</summary>
    ClosedOut,

    /// <summary>已拆分：其各部分另有编号</summary>
    SplitUp,

    /// <summary>已并入另一问题</summary>
    Merged,
}
