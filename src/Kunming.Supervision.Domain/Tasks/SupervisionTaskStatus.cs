namespace Kunming.Supervision.Domain.Tasks;

/// <summary>States of a supervision task. What is sealed is a <see cref="Sealed.SealedOrder"/> until it is opened, and begins here as issued.</summary>
public enum SupervisionTaskStatus
{
    /// <summary>草稿</summary>
    Draft,

    /// <summary>待审</summary>
    AwaitingApproval,

    /// <summary>已批准，待下达</summary>
    Approved,

    /// <summary>已下达</summary>
    Issued,

    /// <summary>执行中</summary>
    InProgress,

    /// <summary>已报结果</summary>
    Reported,

    /// <summary>已办结</summary>
    Finished,

    /// <summary>已作废</summary>
    Voided,
}

public enum TaskOrigin
{
    /// <summary>统筹派单</summary>
    CentralDispatch,

    /// <summary>自主研判</summary>
    OwnJudgement,
}

public enum TaskMethod
{
    /// <summary>交叉</summary>
    Cross,

    /// <summary>滚动</summary>
    Rolling,

    /// <summary>机动式</summary>
    Mobile,

    /// <summary>点穴式</summary>
    PointStrike,

    /// <summary>飞行式</summary>
    Flying,

    /// <summary>体验式</summary>
    Experience,
}
