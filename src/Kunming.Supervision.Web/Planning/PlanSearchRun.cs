using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Planning;

namespace Kunming.Supervision.Web.Planning;

/// <summary>What a long search is about.</summary>
/// <param name="Old">A plan of which as little as possible is to change; null for a plan from nothing.</param>
/// <param name="Seconds">Of the solver's own, about as many on a usual core.</param>
/// <param name="BasedOn">The scheme that was changed.</param>
/// <param name="Seed">Of a search that is begun again: it decides every step, so that the plans of before are found again and those after them. Null for a new one.</param>
public sealed record PlanSearchOrder(string Name, RotationProblem Problem, RotationPlan? Old, int Seconds, Guid? BasedOn, string? Seed = null);

/// <summary>A search that goes on while its page is looked at. It touches no database itself: <see cref="PlanSearches"/> writes down how far it is.</summary>
public sealed class PlanSearchRun : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private PlanningProgress? _best;
    private int _found;

    internal PlanSearchRun(Guid accountId, PlanSearchOrder order, DateTimeOffset startedOn)
    {
        (AccountId, Order, StartedOn, Seed) = (accountId, order, startedOn, order.Seed ?? OpenDraw.NewSeed());
        Work = Task.Run(Search, _stop.Token);
    }

    public Guid Id { get; } = Guid.CreateVersion7();

    public Guid AccountId { get; }

    public PlanSearchOrder Order { get; }

    public string Seed { get; }

    public DateTimeOffset StartedOn { get; }

    /// <summary>Ends with a result, cancelled or faulted.</summary>
    public Task<(PlanningResult Result, WhyNot? Why)> Work { get; }

    /// <summary>Ends when its last state is written down, or nobody writes any more.</summary>
    public Task Kept { get; internal set; } = Task.CompletedTask;

    /// <summary>The best plan so far; of a search that has ended well, its result.</summary>
    public PlanningProgress? Best => Volatile.Read(ref _best);

    /// <summary>How many plans were found, each better than the one before.</summary>
    public int Found => Volatile.Read(ref _found);

    public WhyNot? Why => Work.IsCompletedSuccessfully ? Work.Result.Why : null;

    /// <summary>No better plan exists.</summary>
    public bool IsBest => Work.IsCompletedSuccessfully && Work.Result.Result.Outcome is PlanningOutcome.Best;

    public PlanSearchEnding Ending => Work switch
    {
        { IsCompleted: false } => PlanSearchEnding.Running,
        { IsCanceled: true } => PlanSearchEnding.Stopped,
        { IsFaulted: true } => PlanSearchEnding.Failed,
        _ => Work.Result.Result.Outcome switch
        {
            PlanningOutcome.Best or PlanningOutcome.Good => PlanSearchEnding.Found,
            PlanningOutcome.Impossible => PlanSearchEnding.Impossible,
            _ => PlanSearchEnding.Unknown,
        },
    };

    public void Stop() => _stop.Cancel();

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private (PlanningResult Result, WhyNot? Why) Search()
    {
        var options = new PlanningOptions(OpenDraw.Number(Seed, "轮换"), Order.Seconds);
        var result = Order.Old is { } old
            ? RotationPlanner.Repair(Order.Problem, old, options, Keep, _stop.Token)
            : RotationPlanner.Solve(Order.Problem, options, Keep, _stop.Token);
        if (result.Plan is { } plan)
        {
            Volatile.Write(ref _best, new(plan, result.Cost, result.Bound));
        }

        return (result, result.Outcome is PlanningOutcome.Impossible ? Explainer.Explain(Order.Problem, options, _stop.Token) : null);
    }

    private void Keep(PlanningProgress better)
    {
        Volatile.Write(ref _best, better);
        Interlocked.Increment(ref _found);
    }
}
