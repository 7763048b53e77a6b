using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Domain.Successions;

/// <summary>Somebody who hands over or takes over, as he stands today.</summary>
/// <param name="Seat">Of the account; null when there is none, or it has no seat.</param>
/// <param name="Enabled">The person can sign in.</param>
/// <param name="Groups">Unit groups in which the person serves today.</param>
public sealed record SuccessionParty(
    Guid OfficerId, string Name, Guid OrganisationId, string Organisation, Guid JurisdictionId, Guid? AccountId, Seat? Seat, bool Enabled, IReadOnlyList<Guid> Groups)
{
    public bool SharesDesk(SuccessionParty other) => OrganisationId == other.OrganisationId || Groups.Intersect(other.Groups).Any();
}

/// <summary>One open matter that depends on a person.</summary>
/// <param name="Label">Its number or name.</param>
/// <param name="About">What it is about, in a line.</param>
public sealed record OpenMatter(SuccessionKind Kind, Guid RecordId, string Label, string About)
{
    /// <summary>The unit group whose work it is; null where it is nobody's but his own.</summary>
    public Guid? GroupId { get; init; }
}

/// <summary>The unit group to whose work a succession is limited.</summary>
public sealed record SuccessionGroup(Guid Id, string Name);
