namespace Kunming.Supervision.Domain.Rotation;

/// <summary>A confirmed tie as a plan takes it.</summary>
/// <param name="OrganisationId">The unit; null where the tie is to the whole place.</param>
/// <param name="JurisdictionId">The place, or the one in which the unit lies.</param>
/// <param name="From">The first day; null where nobody knows, which counts as always.</param>
/// <param name="Until">The first day on which it no longer held; null while it lasts.</param>
/// <param name="Waiver">Who let it pass and why; counts only where the rule lets somebody approve.</param>
public sealed record TieFact(
    Guid Id, Guid OfficerId, TieKind Kind, Guid? OrganisationId, Guid JurisdictionId, DateOnly? From = null, DateOnly? Until = null, TieWaiver? Waiver = null)
{
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until > day);

    public bool HadEndedOn(DateOnly day) => Until <= day;
}

/// <summary>放行: a named person let a tie pass, for a reason.</summary>
public sealed record TieWaiver(string Approver, string Reason, DateOnly On);
