namespace Kunming.Supervision.Domain.Kernel;

/// <summary>事项类别: what the ledgers record. The ledger is one of activities, problems are only one kind (domain.md §2.1).</summary>
public enum LedgerKind
{
    Meeting,
    Deployment,
    Class,
    TaskIssued,
    Visit,
    Issue,
    Handover,
    CloseOut,
    Report,
    HelpRequest,
    Archive,
}
