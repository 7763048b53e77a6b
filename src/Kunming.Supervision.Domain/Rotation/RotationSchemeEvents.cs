using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>None of these says who goes where: a plan is known to its drafter and its approver alone.</summary>
public sealed record RotationSchemeDrafted(Signature By, string Name, int Rounds, string Commitment) : DomainEvent(By)
{
    public override string Summary => $"拟订轮换方案“{Name}”，{Rounds}个轮次，种子校验值{Commitment[..16]}";
}

public sealed record RotationSchemeSubmitted(Signature By, string Approver) : DomainEvent(By)
{
    public override string Summary => $"报{Approver}批准";
}

public sealed record RotationSchemeApproved(Signature By) : DomainEvent(By)
{
    public override string Summary => "批准";
}

public sealed record RotationSchemeSentBack(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"退回：{Reason}";
}

public sealed record RotationSchemeTurned(Signature By, int Drafts) : DomainEvent(By)
{
    public override string Summary => $"转为密封任务草稿{Drafts}份";
}

public sealed record RotationSchemeVoided(Signature By, string Reason) : DomainEvent(By)
{
    public override string Summary => $"作废：{Reason}";
}
