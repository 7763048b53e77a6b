using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>The fingerprint of a person: the same name, body and month of birth are the same person.</summary>
public static class PoolDigest
{
    public static string Of(Guid organisation, string name, DateOnly bornIn) => FactsDigest.Of(organisation.ToString(), bornIn, name);
}
