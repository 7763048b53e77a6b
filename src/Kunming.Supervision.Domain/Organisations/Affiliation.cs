namespace Kunming.Supervision.Domain.Organisations;

public enum AffiliationKind
{
    /// <summary>管理隶属</summary>
    ManagedBy,

    /// <summary>联系的监督检查室</summary>
    ContactedBy,

    /// <summary>综合监督单位（派驻机构监督的部门）</summary>
    Supervises,
}

/// <summary>A dated tie from one organisation to another. Ends are set, rows are never removed, so the trees of any past day can be drawn.</summary>
public sealed class Affiliation
{
    private Affiliation()
    {
    }

    internal Affiliation(AffiliationKind kind, Guid targetId, DateOnly from)
    {
        Kind = kind;
        TargetId = targetId;
        From = from;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public AffiliationKind Kind { get; private init; }

    public Guid TargetId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer holds; null while it holds.</summary>
    public DateOnly? Until { get; private set; }

    public bool HoldsOn(DateOnly day) => day >= From && (Until is null || day < Until);

    internal void End(DateOnly on) => Until = on;
}
