using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Accounts;

/// <summary>
/// Who is looking: everything that decides what a person may see and do, read once per request. Passed explicitly, never ambient.
/// </summary>
/// <param name="JurisdictionId">The jurisdiction that the person's organisation belongs to.</param>
/// <param name="Groups">Unit groups of which the person is an own member today (leaders included); an X member belongs to none and gets tasks.</param>
/// <param name="LedGroups">Those of them that the person leads.</param>
public sealed record Viewer(
    Guid AccountId,
    Guid OfficerId,
    string Name,
    Guid OrganisationId,
    string Organisation,
    Guid JurisdictionId,
    Seat Seat,
    IReadOnlyList<Guid> Groups,
    IReadOnlyList<Guid> LedGroups)
{
    /// <summary>Tasks to which the person is assigned today and which run; beyond the groups, X members see these alone.</summary>
    public IReadOnlyList<Guid> Tasks { get; init => field = ServesInGroups(Seat) ? value : []; } = [];

    /// <summary>Everybody who serves today in a group that the person leads.</summary>
    public IReadOnlyList<Guid> LedOfficers { get; init => field = ServesInGroups(Seat) ? value : []; } = [];

    /// <summary>Units, tasks and issues of which the person is recused today: nothing of them is seen, whatever the seat.</summary>
    public IReadOnlyList<Guid> Recusals { get; init; } = [];

    // A seat that is not for group work gets nothing from a membership that was forgotten or entered by mistake.
    public IReadOnlyList<Guid> Groups { get; init; } = ServesInGroups(Seat) ? Groups : [];

    public IReadOnlyList<Guid> LedGroups { get; init; } = ServesInGroups(Seat) ? LedGroups : [];

    public bool IsOffice => Seat is Seat.PartyConductOffice;

    public bool IsLeader => Seat is Seat.Leader;

    public bool IsCounty => Seat is Seat.CountyOfficer;

    public bool IsLiaison => Seat is Seat.Liaison;

    /// <summary>Sees the whole city's supervision work: the office, and the commission's leaders.</summary>
    public bool SeesCity => Seat is Seat.PartyConductOffice or Seat.Leader;

    public bool IsAdministrator => Seats.Administers(Seat);

    public bool IsIn(Guid? groupId) => groupId is { } id && Groups.Contains(id);

    public bool Leads(Guid? groupId) => groupId is { } id && LedGroups.Contains(id);

    public bool IsAssigned(Guid? taskId) => taskId is { } id && Tasks.Contains(id);

    public Signature Sign(DateTimeOffset on) => new(OfficerId, Name, OrganisationId, Organisation, on);

    private static bool ServesInGroups(Seat seat) => seat is Seat.GroupOfficer or Seat.CountyOfficer or Seat.PartyConductOffice;
}
