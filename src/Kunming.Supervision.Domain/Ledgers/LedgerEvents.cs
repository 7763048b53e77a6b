using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Ledgers;

public sealed record LedgerNoteEntered(Signature By, LedgerKind Kind, DateOnly On, string Title, string Text, string? Parties) : DomainEvent(By)
{
    public override string Summary => $"手工登记“{Title}”：{Text}{(Parties is null ? "" : $"（{Parties}）")}";

    public override LedgerKind? Ledger => Kind;

    public override DateOnly Day => On;
}

public sealed record LedgerNoteVoided(Signature By, LedgerKind Kind, DateOnly On, string Title, string Reason) : DomainEvent(By)
{
    public override string Summary => $"作废手工登记“{Title}”：{Reason}";

    public override LedgerKind? Ledger => Kind;

    public override DateOnly Day => On;
}
