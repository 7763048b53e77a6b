using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Recusals;

public sealed record RecusalDeclared(Signature By, RecusalKind Kind, MatterKind MatterKind, string Matter, DateOnly From, DateOnly? Until) : DomainEvent(By)
{
    public override string Summary =>
        $"{RecusalNames.NameOf(Kind)}回避{RecusalNames.NameOf(MatterKind)}“{Matter}”，自{From:yyyy-MM-dd}起{(Until is { } until ? $"至{until.AddDays(-1):yyyy-MM-dd}" : "")}";
}

public sealed record RecusalDecided(Signature By, RecusalStatus Status, string? Opinion) : DomainEvent(By)
{
    public override string Summary => $"{(Status is RecusalStatus.InForce ? "决定回避" : "决定不予回避")}{(Opinion is null ? "" : $"：{Opinion}")}";
}

public sealed record RecusalLifted(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"解除回避：{Reason}";
}
