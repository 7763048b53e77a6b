namespace Kunming.Supervision.Domain.UnitGroups;

/// <summary>A body that belongs to a group for a time.</summary>
public sealed class MemberOrganisation
{
    private MemberOrganisation()
    {
    }

    internal MemberOrganisation(Guid organisationId, DateOnly from) => (OrganisationId, From) = (organisationId, from);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which it no longer belongs; null while it does.</summary>
    public DateOnly? Until { get; private set; }

    internal void End(DateOnly on) => Until = on;
}

/// <summary>A person who serves in a group for a time.</summary>
public sealed class MemberOfficer
{
    private MemberOfficer()
    {
    }

    internal MemberOfficer(Guid officerId, DateOnly from) => (OfficerId, From) = (officerId, from);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid OfficerId { get; private init; }

    public bool Leads { get; private set; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which the person no longer serves; null while serving.</summary>
    public DateOnly? Until { get; private set; }

    internal void Lead(bool leads) => Leads = leads;

    internal void End(DateOnly on) => (Until, Leads) = (on, false);
}
