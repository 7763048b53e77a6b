using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Reports.Circulars;

public sealed record CircularDrafted(Signature By, string Title) : DomainEvent(By)
{
    public override string Summary => $"起草{Title}";
}

public sealed record CircularWritten(Signature By) : DomainEvent(By)
{
    public override string Summary => "修改通报正文";
}

public sealed record CircularSubmitted(Signature By) : DomainEvent(By)
{
    public override string Summary => "报委领导审批";
}

public sealed record CircularReturned(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"退回：{Reason}";
}

public sealed record CircularApproved(Signature By) : DomainEvent(By)
{
    public override string Summary => "批准印发";
}

public sealed record CircularIssued(Signature By, string Number, string Title) : DomainEvent(By)
{
    public override string Summary => $"印发{Number}《{Title}》";

    public override LedgerKind? Ledger => LedgerKind.Report;
}
