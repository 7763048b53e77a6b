namespace Kunming.Supervision.Domain.Sealed;

/// <summary>保密承诺书: one person's place in a sealed task. Signed once, never taken back; what follows is stamped likewise.</summary>
public sealed class ConfidentialityPledge
{
    private ConfidentialityPledge()
    {
    }

    internal ConfidentialityPledge(Guid officerId, string officer) => (OfficerId, Officer) = (officerId, officer);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid OfficerId { get; private init; }

    public string Officer { get; private init; } = "";

    public PledgeStatus Status { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public DateTimeOffset? DeclaredAt { get; private set; }

    /// <summary>Why the person keeps out; null when there is no ground.</summary>
    public string? RecusalReason { get; private set; }

    public DateTimeOffset? ReplacedAt { get; private set; }

    /// <summary>Signed, and not keeping out.</summary>
    public bool Sees => Status is PledgeStatus.Pledged or PledgeStatus.Clear;

    /// <summary>From when on the person could see no more; null while he can, or never could.</summary>
    public DateTimeOffset? BlindSince => SignedAt is null ? null : RecusalReason is not null ? DeclaredAt : ReplacedAt;

    internal void Sign(DateTimeOffset on) => (Status, SignedAt) = (PledgeStatus.Pledged, on);

    internal void Declare(string? reason, DateTimeOffset on) =>
        (Status, DeclaredAt, RecusalReason) = (reason is null ? PledgeStatus.Clear : PledgeStatus.Recused, on, reason);

    internal void Replace(DateTimeOffset on) => (Status, ReplacedAt) = (PledgeStatus.Replaced, on);
}
