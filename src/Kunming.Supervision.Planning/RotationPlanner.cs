using Google.OrTools.Sat;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>
/// Finds plans: CP-SAT says whether there is one and finds one with the fewest warnings, exchanges then even out what the groups carry. Whether a plan is
/// right is not its business: <see cref="PlanChecker"/> says so.
/// </summary>
public static class RotationPlanner
{
    /// <param name="onBetter">Called for the first plan and for every better one, on the thread that solves.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the best plan so far is what <paramref name="onBetter"/> got last.</exception>
    public static PlanningResult Solve(
        RotationProblem problem, PlanningOptions options, Action<PlanningProgress>? onBetter = null, CancellationToken cancelled = default)
    {
        List<PairOption> all = [.. new PairOptions(problem).All()];
        var model = new PlanModel(problem, all, options.Seed);
        model.Model.Minimize(model.Warnings());
        var solver = Solving.Solver(options.Seed, options.Effort);
        var better = OnlyBetter(onBetter);
        var status = Solving.Run(solver, model.Model, cancelled, better is null ? null : (value, bound) =>
        {
            var found = new Balancer(problem, all, model.Options.Where((_, i) => value(model.Chosen[i])));
            better(new(PlanOf(problem, found), found.Cost, found.Bound(Rounded(bound))));
        });
        if (!IsFound(status))
        {
            return new(OutcomeOf(status), null, 0, 0);
        }

        var balancer = new Balancer(problem, all, model.Read(solver));
        return Finish(problem, balancer, balancer.Bound(Rounded(solver.BestObjectiveBound)), null, options, better, cancelled);
    }

    /// <summary>
    /// Changes as little of a plan as the problem of today allows (somebody dropped out, a tie came to light): first as few pairings as possible, then as few
    /// warnings, then what can be evened out without changing more.
    /// </summary>
    /// <inheritdoc cref="Solve"/>
    public static PlanningResult Repair(
        RotationProblem problem, RotationPlan old, PlanningOptions options, Action<PlanningProgress>? onBetter = null, CancellationToken cancelled = default)
    {
        List<PairOption> all = [.. new PairOptions(problem).All()];
        var kept = old.Pairings.Select(p => (p.RoundId, p.AreaId, p.GroupId)).ToHashSet();
        bool IsOld(PairOption o) => kept.Contains((problem.Rounds[o.Round].Id, problem.Areas[o.Area].Id, problem.Groups[o.Group].Id));

        var model = new PlanModel(problem, all, options.Seed);
        var keeping = LinearExpr.Sum(model.Options.Zip(model.Chosen).Where(p => IsOld(p.First)).Select(p => p.Second).Append(model.Model.NewConstant(0)));
        // One pairing more weighs more than all warnings that a plan can have.
        var warnings = 1 + model.MostWarnings;
        model.Model.Maximize((keeping * warnings) - model.Warnings());
        var solver = Solving.Solver(options.Seed, options.Effort);
        var status = Solving.Run(solver, model.Model, cancelled);
        if (!IsFound(status))
        {
            return new(OutcomeOf(status), null, 0, 0);
        }

        List<PairOption> chosen = [.. model.Read(solver)];
        var fewest = status is CpSolverStatus.Optimal ? solver.Value(model.Warnings()) : 0;
        var balancer = new Balancer(problem, all, chosen);
        return Finish(problem, balancer, balancer.Bound(fewest), (before, after) => !IsOld(before) || IsOld(after), options, onBetter, cancelled);
    }

    private static PlanningResult Finish(
        RotationProblem problem, Balancer balancer, long bound, Func<PairOption, PairOption, bool>? may, PlanningOptions options,
        Action<PlanningProgress>? onBetter, CancellationToken cancelled)
    {
        onBetter?.Invoke(new(PlanOf(problem, balancer), balancer.Cost, bound));
        balancer.Improve(options, bound, may, onBetter is null ? null : cost => onBetter(new(PlanOf(problem, balancer), cost, bound)), cancelled);
        return new(balancer.Cost <= bound ? PlanningOutcome.Best : PlanningOutcome.Good, PlanOf(problem, balancer), balancer.Cost, bound);
    }

    private static RotationPlan PlanOf(RotationProblem problem, Balancer balancer) => new(
        [.. balancer.Chosen().Select(o => new RotationPairing(problem.Rounds[o.Round].Id, problem.Areas[o.Area].Id, problem.Groups[o.Group].Id, o.Crew))]);

    /// <summary>The solver's plans have the fewer warnings one after another, but not always the less cost: only what is better is passed on.</summary>
    private static Action<PlanningProgress>? OnlyBetter(Action<PlanningProgress>? onBetter)
    {
        var least = long.MaxValue;
        return onBetter is null ? null : progress =>
        {
            if (progress.Cost < least)
            {
                least = progress.Cost;
                onBetter(progress);
            }
        };
    }

    private static long Rounded(double bound) => (long)Math.Ceiling(bound - 0.001);

    private static bool IsFound(CpSolverStatus status) => status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;

    private static PlanningOutcome OutcomeOf(CpSolverStatus status) => status is CpSolverStatus.Infeasible ? PlanningOutcome.Impossible : PlanningOutcome.Unknown;
}
