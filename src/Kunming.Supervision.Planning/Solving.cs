using Google.OrTools.Sat;

namespace Kunming.Supervision.Planning;

/// <summary>How the solver is always run: one worker, a fixed seed, a limit that does not depend on the clock. This is what makes a plan repeatable.</summary>
internal static class Solving
{
    public static CpSolver Solver(int seed, double effort) => new()
    {
        StringParameters = FormattableString.Invariant(
            $"num_workers:1 random_seed:{seed} max_deterministic_time:{effort} symmetry_level:0 cp_model_probing_level:0 catch_sigint_signal:false"),
    };

    /// <param name="onSolution">Called for each solution that is better than the one before, with what it says of a variable and with the bound at that moment.</param>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public static CpSolverStatus Run(CpSolver solver, CpModel model, CancellationToken cancelled, Action<Func<BoolVar, bool>, double>? onSolution = null)
    {
        cancelled.ThrowIfCancellationRequested();
        using var stop = cancelled.Register(solver.StopSearch);
        using var callback = onSolution is null ? null : new Callback(onSolution);
        var status = callback is null ? solver.Solve(model) : solver.Solve(model, callback);
        cancelled.ThrowIfCancellationRequested();
        return status is not CpSolverStatus.ModelInvalid ? status : throw new InvalidOperationException(model.Validate());
    }

    private sealed class Callback(Action<Func<BoolVar, bool>, double> onSolution) : CpSolverSolutionCallback
    {
        public override void OnSolutionCallback() => onSolution(variable => BooleanValue(variable), BestObjectiveBound());
    }
}
