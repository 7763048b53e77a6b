namespace Kunming.Supervision.Domain.Kernel;

/// <summary>
/// Who did something, for which organisation, and when. The names are kept as they were that day: a later rename or
/// transfer does not rewrite what was signed.
/// </summary>
public sealed record Signature(Guid OfficerId, string Officer, Guid OrganisationId, string Organisation, DateTimeOffset On)
{
    public const int NameMaxLength = 100;
}
