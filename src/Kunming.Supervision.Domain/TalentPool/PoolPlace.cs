namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>One of those who go, in the order in which they came out; who drops out stays listed with the reason, and who comes instead says for whom.</summary>
public sealed class PoolPlace
{
    public const int ReasonMaxLength = 300;

    private PoolPlace()
    {
    }

    internal PoolPlace(int order, PoolCandidate candidate, string? insteadOf) =>
        (Id, Order, MemberId, OfficerId, Name, InsteadOf) = (Guid.CreateVersion7(), order, candidate.MemberId, candidate.OfficerId, candidate.Name, insteadOf);

    public Guid Id { get; private init; }

    /// <summary>From 1; higher than the number wanted for those who came instead of others.</summary>
    public int Order { get; private init; }

    public Guid MemberId { get; private init; }

    public Guid OfficerId { get; private init; }

    public string Name { get; private init; } = "";

    public string? InsteadOf { get; private init; }

    public PoolPlaceStatus Status { get; private set; }

    /// <summary>First and last day of the mandate, which begins with the round; null before it is given.</summary>
    public DateOnly? From { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>Had a mandate and did not drop out before it began.</summary>
    public bool Served => From <= Until;

    public string? LeftReason { get; private set; }

    internal void Mandate(DateOnly from, DateOnly until) => (Status, From, Until) = (PoolPlaceStatus.Mandated, from, until);

    internal void Leave(string reason, DateOnly on) => (Status, LeftReason, Until) = (PoolPlaceStatus.Left, reason, From is null ? null : on);
}
