using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>For which round and group people are looked for.</summary>
/// <param name="TakesPart">The group is one of the round's.</param>
public sealed record PoolDrawFor(Guid RoundId, string Round, DateOnly From, DateOnly To, Guid GroupId, string Group, bool TakesPart = true);

/// <summary>Whom a draw looks for.</summary>
/// <param name="Specialities">One of them is asked for, the first before the others in a match; empty for any.</param>
/// <param name="LeastRounds">Rounds that somebody must have served.</param>
/// <param name="Areas">Where they go: ties are held against these.</param>
public sealed record PoolDrawTerms(PoolDrawWay Way, int Wanted, IReadOnlyList<string> Specialities, int LeastRounds, IReadOnlyList<RotationArea> Areas)
{
    public const int MostWanted = 50;
    public const int MostRounds = 100;
}

/// <summary>Somebody of the pool as a draw finds him.</summary>
/// <param name="DaysAway">Days of mandates that led him away from his own jurisdiction.</param>
/// <param name="Ties">Confirmed ones, decided recusals, and the present post.</param>
/// <param name="Pending">What the register says and nobody has confirmed or refused.</param>
/// <param name="Elsewhere">The draw on whose list he stands and waits.</param>
public sealed record PoolEntrant(PoolMember Member, string Unit, int DaysAway, IReadOnlyList<TieFact> Ties, IReadOnlyList<TieFact> Pending, bool InGroup = false, string? Elsewhere = null)
{
    /// <summary>离家时长: hours of these days (<see cref="HomeAway"/>).</summary>
    public int? HoursAway { get; init; }
}

/// <summary>What is kept of each: enough to draw and to rank again, and why somebody was left out.</summary>
/// <param name="Index">人地两疏指数, the least over all areas.</param>
/// <param name="LastUntil">The last day of the last mandate.</param>
/// <param name="LeftOut">Sentences; empty for who is eligible.</param>
public sealed record PoolCandidate(
    Guid MemberId, Guid OfficerId, string Number, string Name, string Unit, string? Speciality, int Rounds, int DaysAway, DateOnly? LastUntil, int Index, IReadOnlyList<string> LeftOut)
{
    /// <summary>离家时长 in hours; null in draws made before travel hours were kept.</summary>
    public int? HoursAway { get; init; }

    public bool IsEligible => LeftOut.Count is 0;

    /// <summary>What a match compares: hours, and where only days are known these as whole ones.</summary>
    public int Away => HoursAway ?? (HomeAway.HoursOfDay * DaysAway);
}
