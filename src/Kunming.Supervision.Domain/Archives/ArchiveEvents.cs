using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Archives;

public sealed record ArchiveMade(Signature By, string Title, string Sha256, int Files, string CheckValue, DateOnly? RetainUntil) : DomainEvent(By)
{
    public override string Summary => $"归档“{Title}”：{Files}个文件，台账校验码{CheckValue}，{(RetainUntil is { } until ? $"保管到{until:yyyy-MM-dd}" : "永久保管")}";

    public override LedgerKind? Ledger => LedgerKind.Archive;
}

public sealed record ArchiveDestructionProposed(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"提请销毁：{Reason}";
}

public sealed record ArchiveKept(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"不同意销毁：{Reason}";
}

public sealed record ArchiveDestroyed(Signature By, string Title, string Sha256) : DomainEvent(By)
{
    public override string Summary => $"批准销毁“{Title}”，散列值{Sha256}";

    public override LedgerKind? Ledger => LedgerKind.Archive;
}
