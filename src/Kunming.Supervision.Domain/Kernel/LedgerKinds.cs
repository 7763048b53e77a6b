namespace Kunming.Supervision.Domain.Kernel;

/// <summary>事项类别 as the ledgers word them.</summary>
public static class LedgerKinds
{
    public static string NameOf(LedgerKind kind) => kind switch
    {
        LedgerKind.Meeting => "例会",
        LedgerKind.Deployment => "部署",
        LedgerKind.Class => "培训",
        LedgerKind.TaskIssued => "任务",
        LedgerKind.Visit => "检查",
        LedgerKind.Issue => "问题",
        LedgerKind.Handover => "交办",
        LedgerKind.CloseOut => "销号",
        LedgerKind.Report => "报告",
        LedgerKind.HelpRequest => "协调",
        LedgerKind.Archive => "归档",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
