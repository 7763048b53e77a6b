using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

public sealed record OrganisationEstablished(Signature By, string Code, string Name) : DomainEvent(By)
{
    public override string Summary => $"登记机构“{Name}”（{Code}）";
}

public sealed record OrganisationRenamed(Signature By, string From, string To, DateOnly Since) : DomainEvent(By)
{
    public override string Summary => $"更名：“{From}”改为“{To}”，自{Since:yyyy-MM-dd}起";
}

public sealed record OrganisationAffiliated(Signature By, AffiliationKind Kind, Guid TargetId, string Target, DateOnly Since) : DomainEvent(By)
{
    public override string Summary => Kind switch
    {
        AffiliationKind.ManagedBy => $"隶属于“{Target}”，自{Since:yyyy-MM-dd}起",
        AffiliationKind.ContactedBy => $"由“{Target}”联系，自{Since:yyyy-MM-dd}起",
        _ => $"综合监督“{Target}”，自{Since:yyyy-MM-dd}起",
    };
}

public sealed record OrganisationTieEnded(Signature By, AffiliationKind Kind, Guid TargetId, DateOnly Since) : DomainEvent(By)
{
    public override string Summary => Kind switch
    {
        AffiliationKind.ManagedBy => $"原隶属关系自{Since:yyyy-MM-dd}起终止",
        AffiliationKind.ContactedBy => $"原联系关系自{Since:yyyy-MM-dd}起终止",
        _ => $"原综合监督关系自{Since:yyyy-MM-dd}起终止",
    };
}

public sealed record OrganisationDescribed(Signature By, OrganisationKind Kind, Guid JurisdictionId, string? Note) : DomainEvent(By)
{
    public override string Summary => $"更正登记事项：{OrganisationKinds.NameOf(Kind)}{(Note is null ? "" : $"，{Note}")}";
}

public sealed record OrganisationClosed(Signature By, string Name, DateOnly Since, string? Basis = null) : DomainEvent(By)
{
    public override string Summary => $"撤销机构“{Name}”，自{Since:yyyy-MM-dd}起{(Basis is null ? "" : $"，依据：{Basis}")}";
}

public sealed record OrganisationRestored(Signature By, string Name, string Reason) : DomainEvent(By)
{
    public override string Summary => $"恢复机构“{Name}”：{Reason}";
}
