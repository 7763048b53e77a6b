using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

public sealed record TieRecorded(Signature By, TieKind Kind, TieSource Source, string Place) : DomainEvent(By)
{
    public override string Summary => $"登记{TieNames.NameOf(Kind)}关系：{Place}（{TieStatuses.NameOf(Source)}）";
}

public sealed record TieSettled(Signature By, TieStatus Status, string? Reason) : DomainEvent(By)
{
    public override string Summary => $"{TieStatuses.NameOf(Status)}{(Reason is null ? "" : $"：{Reason}")}";
}

public sealed record TieWaived(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"放行：{Reason}";
}
