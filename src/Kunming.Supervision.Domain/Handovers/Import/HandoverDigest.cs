using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.Handovers.Import;

/// <summary>The fingerprint of a letter: the same issues to the same body are not handed over twice.</summary>
public static class HandoverDigest
{
    public static string Of(Guid addressee, IEnumerable<Guid> issues) =>
        FactsDigest.Of(addressee.ToString(), DateOnly.MinValue, string.Join('\n', issues.Distinct().Order()));
}
