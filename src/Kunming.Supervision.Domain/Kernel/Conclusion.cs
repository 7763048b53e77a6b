namespace Kunming.Supervision.Domain.Kernel;

/// <summary>How a matter ended: with what outcome, concluded by whom and when.</summary>
public sealed record Conclusion(string Outcome, Guid OfficerId, string Officer, Guid OrganisationId, string Organisation, DateTimeOffset On)
{
    public const int OutcomeMaxLength = 500;

    public static Conclusion By(Signature by, string outcome) => new(outcome, by.OfficerId, by.Officer, by.OrganisationId, by.Organisation, by.On);
}
