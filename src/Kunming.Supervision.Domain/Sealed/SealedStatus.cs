namespace Kunming.Supervision.Domain.Sealed;

/// <summary>States of the order itself, which drafter and approver see.</summary>
public enum SealedOrderStatus
{
    /// <summary>草稿</summary>
    Draft,

    /// <summary>待审</summary>
    AwaitingApproval,

    /// <summary>待下达</summary>
    Approved,

    /// <summary>已封装，下达至单元组，等待启封</summary>
    Sealed,

    /// <summary>已启封，成为任务</summary>
    Opened,

    /// <summary>已作废</summary>
    Voided,
}

/// <summary>States of what the group's people see of it.</summary>
public enum UnsealingStatus
{
    /// <summary>待启封</summary>
    Waiting,

    /// <summary>已启封</summary>
    Opened,

    /// <summary>已撤回</summary>
    Withdrawn,
}

/// <summary>How far one member has come.</summary>
public enum PledgeStatus
{
    /// <summary>待签承诺书</summary>
    Awaiting,

    /// <summary>待回避申明</summary>
    Pledged,

    /// <summary>无需回避</summary>
    Clear,

    /// <summary>申请回避，等待调换</summary>
    Recused,

    /// <summary>已调换</summary>
    Replaced,
}

/// <summary>As what somebody could have known of the contents.</summary>
public enum KnowledgeRole
{
    /// <summary>拟稿人</summary>
    Drafter,

    /// <summary>审批人</summary>
    Approver,

    /// <summary>启封人</summary>
    Opener,

    /// <summary>已承诺的组员</summary>
    Member,
}

/// <summary>Names on screen.</summary>
public static class SealedNames
{
    public static string NameOf(SealedOrderStatus status) => status switch
    {
        SealedOrderStatus.Draft => "草稿",
        SealedOrderStatus.AwaitingApproval => "待审",
        SealedOrderStatus.Approved => "待下达",
        SealedOrderStatus.Sealed => "已封装",
        SealedOrderStatus.Opened => "已启封",
        SealedOrderStatus.Voided => "已作废",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(UnsealingStatus status) => status switch
    {
        UnsealingStatus.Waiting => "待启封",
        UnsealingStatus.Opened => "已启封",
        UnsealingStatus.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(PledgeStatus status) => status switch
    {
        PledgeStatus.Awaiting => "待签承诺书",
        PledgeStatus.Pledged => "待回避申明",
        PledgeStatus.Clear => "无需回避",
        PledgeStatus.Recused => "申请回避",
        PledgeStatus.Replaced => "已调换",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string NameOf(KnowledgeRole role) => role switch
    {
        KnowledgeRole.Drafter => "拟稿人",
        KnowledgeRole.Approver => "审批人",
        KnowledgeRole.Opener => "启封人",
        KnowledgeRole.Member => "已承诺的组员",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
