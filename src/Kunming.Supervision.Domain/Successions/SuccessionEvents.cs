using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Successions;

public sealed record SuccessionOffered(Signature By, string From, string To, string Reason, string? Group) : DomainEvent(By)
{
    public override string Summary => $"{From}{(Group is null ? "" : $"在{Group}")}的工作请{To}接收，原因：{Reason}";
}

public sealed record SuccessionAccepted(Signature By, string From, int Matters) : DomainEvent(By)
{
    public override string Summary => $"签字接收{From}的工作，共{Matters}项";
}

public sealed record SuccessionRefused(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"退回交接：{Reason}";
}

/// <summary>On each record: who answers for the open step from now on. What was signed before keeps its signature.</summary>
public sealed record ResponsibilityTakenOver(Signature By, Guid FromId, string From, SuccessionKind Kind) : DomainEvent(By)
{
    public override string Summary => $"由{By.Officer}接替{From}负责（{SuccessionNames.NameOf(Kind)}）";
}
