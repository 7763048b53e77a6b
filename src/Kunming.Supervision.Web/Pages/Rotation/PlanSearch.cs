using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Planning;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>Looks for a plan within a request, off the thread that serves it, and for the reasons where there is none.</summary>
public static class PlanSearch
{
    /// <summary>What takes longer than a request should goes on beside it (<see cref="Planning.PlanSearches"/>).</summary>
    public const int MostSeconds = 60;

    /// <param name="old">A plan of which as little as possible is to change; null for a plan from nothing.</param>
    /// <returns>The scheme, or why there is none; neither where the time was too short to know.</returns>
    public static async Task<(RotationScheme? Scheme, WhyNot? Why)> RunAsync(
        string name, RotationProblem problem, RotationPlan? old, int seconds, Guid? basedOn, Viewer by, DateTimeOffset on, CancellationToken cancelled)
    {
        Domain.Kernel.RuleViolationException.ThrowIfAny(ProblemCheck.Obstacles(problem));
        var seed = OpenDraw.NewSeed();
        var options = new PlanningOptions(OpenDraw.Number(seed, "轮换"), seconds);
        var result = await Task.Run(() => old is null
            ? RotationPlanner.Solve(problem, options, null, cancelled)
            : RotationPlanner.Repair(problem, old, options, null, cancelled), cancelled);
        if (result.Plan is { } plan)
        {
            var finding = new RotationFinding(plan, result.Outcome is PlanningOutcome.Best, result.Cost, result.Bound);
            return (RotationScheme.Draft(name, problem, finding, seed, OpenDraw.Commit(seed), basedOn, by, on), null);
        }

        return (null, result.Outcome is PlanningOutcome.Impossible ? await Task.Run(() => Explainer.Explain(problem, options, cancelled), cancelled) : null);
    }
}

/// <summary>What <c>_WhyNot.cshtml</c> shows: why there is no plan, in words.</summary>
public sealed record WhyNotView(RotationProblem Problem, WhyNot? Why);
