namespace Kunming.Supervision.Domain.Sealed;

/// <summary>Somebody who is to carry a sealed task out, with the facts that the check goes by.</summary>
/// <param name="JurisdictionId">Where the officer's own body lies.</param>
/// <param name="Recusals">Matters of which the officer is recused on that day.</param>
public sealed record SealedCandidate(Guid OfficerId, string Name, Guid OrganisationId, Guid JurisdictionId, IReadOnlyCollection<Guid> Recusals);

/// <summary>A unit that is to be looked at.</summary>
public sealed record SealedTarget(Guid OrganisationId, Guid JurisdictionId);

/// <summary>
/// 回避检查: nobody can declare a tie to a target that he does not know, so the system looks itself, at dispatch and whenever somebody is put in another's
/// place. It goes by what the system knows: recusals in force, the officer's own body, and the county or zone of that body where somebody else sends
/// the task (地域回避). Declared relatives and former posts it does not know; those are what the declaration after opening is for.
/// </summary>
public static class SealedRecusalCheck
{
    /// <param name="jurisdictionId">Whose task it is: within the own jurisdiction its own people do the looking.</param>
    public static IReadOnlyList<SealedCandidate> MustStepAside(IEnumerable<SealedCandidate> people, IReadOnlyCollection<SealedTarget> targets, Guid jurisdictionId) =>
        [.. people.Where(p => targets.Any(t => p.Recusals.Contains(t.OrganisationId) || p.OrganisationId == t.OrganisationId
            || (p.JurisdictionId == t.JurisdictionId && t.JurisdictionId != jurisdictionId)))];
}
