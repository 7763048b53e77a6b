namespace Kunming.Supervision.Domain.Rotation;

/// <summary>Everything that a rotation plan goes by. Ids, names and days only: what the solver and the checker see is what this holds.</summary>
/// <param name="AsOf">The day whose rules and facts these are.</param>
/// <param name="Rounds">In the order of time.</param>
public sealed record RotationProblem(
    DateOnly AsOf,
    IReadOnlyList<RotationRound> Rounds,
    IReadOnlyList<RotationArea> Areas,
    IReadOnlyList<RotationGroup> Groups,
    IReadOnlyList<TieFact> Ties,
    IReadOnlyList<RuleInForce> Rules)
{
    /// <summary>What was before the first round, as far as the rule on repetition looks back.</summary>
    public IReadOnlyList<PastPairing> Past { get; init; } = [];

    public IReadOnlyList<RotationPin> Pins { get; init; } = [];

    public IReadOnlyList<RotationAbsence> Absences { get; init; } = [];

    /// <summary>Officers who must not serve together.</summary>
    public IReadOnlyList<OfficerPair> Apart { get; init; } = [];

    public RotationWeights Weights { get; init; } = new();

    /// <summary>How long it is for each group to each area; empty in plans made before travel hours were kept.</summary>
    public IReadOnlyList<RotationWay> Ways { get; init; } = [];

    public RuleInForce? Rule(string code) => Rules.FirstOrDefault(r => r.Code == code);
}

/// <param name="CrossUnit">交叉: nobody goes to what his own group looks after anyway.</param>
/// <param name="Cancelled">Nothing is planned in it, and it does not count between two rounds.</param>
/// <param name="AreaIds">The areas to go to; empty for all.</param>
public sealed record RotationRound(Guid Id, string Name, DateOnly From, DateOnly To, bool CrossUnit = true, bool Cancelled = false)
{
    public IReadOnlyList<Guid> AreaIds { get; init; } = [];

    public bool GoesTo(Guid areaId) => !Cancelled && (AreaIds.Count is 0 || AreaIds.Contains(areaId));
}

/// <summary>A county or zone as a whole, or single units in it.</summary>
/// <param name="Whole">Every unit of the jurisdiction belongs to it.</param>
/// <param name="Travel">Kilometres from the city, in plans made before travel hours were kept (<see cref="RotationProblem.Ways"/>).</param>
public sealed record RotationArea(Guid Id, string Name, Guid JurisdictionId, bool Whole = true, int Travel = 0)
{
    public IReadOnlyList<Guid> UnitIds { get; init; } = [];

    /// <summary>Specialities that somebody of the group must bring.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];
}

public sealed record RotationGroup(Guid Id, string Name, Guid? LeaderId, IReadOnlyList<RotationOfficer> Officers)
{
    /// <summary>Jurisdictions that the group looks after (单元范围).</summary>
    public IReadOnlyList<Guid> OwnJurisdictions { get; init; } = [];

    /// <summary>Single units that it looks after.</summary>
    public IReadOnlyList<Guid> OwnUnits { get; init; } = [];
}

public sealed record RotationOfficer(Guid Id, string Name, int RoundsServed = 0)
{
    public IReadOnlyList<string> Skills { get; init; } = [];
}

/// <param name="RoundsBefore">1 for the last round before the plan, 2 for the one before it.</param>
public sealed record PastPairing(Guid GroupId, Guid AreaId, int RoundsBefore);

public sealed record RotationPin(Guid RoundId, Guid AreaId, Guid GroupId);

/// <summary>A group, or an officer, who cannot take part in a round.</summary>
/// <param name="WhoId">Of the group or the officer.</param>
public sealed record RotationAbsence(Guid WhoId, Guid RoundId);

public sealed record OfficerPair(Guid First, Guid Second);

/// <summary>The way of a group from its base to an area.</summary>
/// <param name="From">The name of the base.</param>
/// <param name="Minutes">One way.</param>
/// <param name="Estimate">A first estimate that the office has not confirmed.</param>
public sealed record RotationWay(Guid GroupId, Guid AreaId, string From, int Minutes, bool Estimate = false);

/// <summary>How much one warning, one hour (kilometre) between the longest and the shortest way of a group, one unit of imbalance and one hour on the road weigh against each other; whole numbers from 0 to 100.</summary>
public sealed record RotationWeights(int Warning = 10, int Travel = 1, int Balance = 20, int Hours = 1)
{
    public const int Most = 100;
}
