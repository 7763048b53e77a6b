using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

public enum PlanningOutcome
{
    /// <summary>No better plan exists.</summary>
    Best,

    /// <summary>A plan that keeps every rule; whether a better one exists was not found out within the limit.</summary>
    Good,

    /// <summary>No plan keeps every rule.</summary>
    Impossible,

    /// <summary>Neither a plan nor a proof that there is none was found within the limit.</summary>
    Unknown,
}

/// <param name="Seed">The same seed, problem and effort give the same plan on every machine.</param>
/// <param name="Effort">How long to search, in the solver's own deterministic seconds: about as many seconds on a usual core.</param>
public sealed record PlanningOptions(int Seed = 1, double Effort = 1)
{
    public const double MostEffort = 60;
}

/// <summary>A better plan was found on the way.</summary>
/// <param name="Cost">What it costs by the weights; less is better.</param>
/// <param name="Bound">No plan costs less.</param>
public sealed record PlanningProgress(RotationPlan Plan, long Cost, long Bound);

/// <param name="Plan">Null unless the outcome is Best or Good.</param>
public sealed record PlanningResult(PlanningOutcome Outcome, RotationPlan? Plan, long Cost, long Bound);
