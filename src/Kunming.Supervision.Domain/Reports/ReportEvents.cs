using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports;

public sealed record ReportDrafted(Signature By, string Title) : DomainEvent(By)
{
    public override string Summary => $"起草{Title}，数据已固定";
}

public sealed record ReportRefrozen(Signature By) : DomainEvent(By)
{
    public override string Summary => "重新取数";
}

public sealed record ReportWritten(Signature By) : DomainEvent(By)
{
    public override string Summary => "修改报告正文";
}

public sealed record ReportFigureExplained(Signature By, string Place, string Text) : DomainEvent(By)
{
    public override string Summary => $"说明{Place}：{Text}";
}

public sealed record ReportPlaceMarked(Signature By, string Place, string Text) : DomainEvent(By)
{
    public override string Summary => $"标注{Place}：{Text}";
}

public sealed record ReportSent(Signature By, string Title, int Times) : DomainEvent(By)
{
    public override string Summary => $"签发报送{Title}（第{Times}次）";

    public override LedgerKind? Ledger => LedgerKind.Report;
}

/// <summary>The digest stands in the chain: neither the file nor what is said of it can be exchanged later.</summary>
public sealed record PaperKept(Signature By, string Sha256) : DomainEvent(By)
{
    public override string Summary => $"保存签发件，SHA-256：{Sha256}";
}

public sealed record ReportReturned(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"退回：{Reason}";
}

public sealed record ReportAccepted(Signature By) : DomainEvent(By)
{
    public override string Summary => "采纳";
}

public sealed record GroupReportMissing(Signature By, string Group, string Reason) : DomainEvent(By)
{
    public override string Summary => $"登记{Group}缺报：{Reason}";
}

public sealed record ReportApproved(Signature By) : DomainEvent(By)
{
    public override string Summary => "审批同意";
}

public sealed record ReportCirculated(Signature By, string Title) : DomainEvent(By)
{
    public override string Summary => $"通报{Title}";

    public override LedgerKind? Ledger => LedgerKind.Report;
}
