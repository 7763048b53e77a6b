namespace Kunming.Supervision.Domain.Rotation;

/// <summary>Who goes where: at most one pairing for each round and area.</summary>
public sealed record RotationPlan(IReadOnlyList<RotationPairing> Pairings)
{
    public RotationPairing? Of(Guid roundId, Guid areaId) => Pairings.FirstOrDefault(p => p.RoundId == roundId && p.AreaId == areaId);

    /// <summary>How many of the old pairings are with another group, or gone, and how many are new: the distance between two plans.</summary>
    public int DistanceTo(RotationPlan other)
    {
        var mine = Pairings.ToDictionary(p => (p.RoundId, p.AreaId), p => p.GroupId);
        var theirs = other.Pairings.ToDictionary(p => (p.RoundId, p.AreaId), p => p.GroupId);
        return mine.Keys.Union(theirs.Keys).Count(k => !mine.TryGetValue(k, out var a) || !theirs.TryGetValue(k, out var b) || a != b);
    }
}

/// <param name="Crew">The officers of the group who go; the others stay behind.</param>
public sealed record RotationPairing(Guid RoundId, Guid AreaId, Guid GroupId, IReadOnlyList<Guid> Crew);
