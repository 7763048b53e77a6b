using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Planning;

namespace Kunming.Supervision.Web.Planning;

public enum PlanSearchEnding
{
    /// <summary>计算中</summary>
    Running,

    /// <summary>已算出</summary>
    Found,

    /// <summary>没有符合全部规则的方案</summary>
    Impossible,

    /// <summary>限定的时间里没有找到</summary>
    Unknown,

    /// <summary>已停止</summary>
    Stopped,

    /// <summary>出错</summary>
    Failed,
}

public static class PlanSearchEndings
{
    public static string WordOf(PlanSearchEnding ending) => ending switch
    {
        PlanSearchEnding.Running => "计算中",
        PlanSearchEnding.Found => "已算出",
        PlanSearchEnding.Impossible => "没有方案",
        PlanSearchEnding.Unknown => "没有找到",
        PlanSearchEnding.Stopped => "已停止",
        PlanSearchEnding.Failed => "出错",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, null),
    };
}

/// <summary>What a long search is about.</summary>
/// <param name="Old">A plan of which as little as possible is to change; null for a plan from nothing.</param>
/// <param name="Seconds">Of the solver's own, about as many on a usual core.</param>
/// <param name="BasedOn">The scheme that was changed.</param>
public sealed record PlanSearchOrder(string Name, RotationProblem Problem, RotationPlan? Old, int Seconds, Guid? BasedOn);

/// <summary>A search that goes on while its page is looked at. It touches no database: what it finds is stored by whoever takes it.</summary>
public sealed class PlanSearchRun : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly string _seed = OpenDraw.NewSeed();
    private PlanningProgress? _best;
    private int _found;

    internal PlanSearchRun(Guid accountId, PlanSearchOrder order, DateTimeOffset startedOn)
    {
        (AccountId, Order, StartedOn) = (accountId, order, startedOn);
        Work = Task.Run(Search, _stop.Token);
    }

    public Guid Id { get; } = Guid.CreateVersion7();

    public Guid AccountId { get; }

    public PlanSearchOrder Order { get; }

    public DateTimeOffset StartedOn { get; }

    /// <summary>Ends with a result, cancelled or faulted.</summary>
    public Task<(PlanningResult Result, WhyNot? Why)> Work { get; }

    /// <summary>The best plan so far; of a search that has ended well, its result.</summary>
    public PlanningProgress? Best => Volatile.Read(ref _best);

    /// <summary>How many plans were found, each better than the one before.</summary>
    public int Found => Volatile.Read(ref _found);

    public WhyNot? Why => Work.IsCompletedSuccessfully ? Work.Result.Why : null;

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

    /// <summary>The best plan so far as a draft; the domain checks it once more.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public RotationScheme ToScheme(Viewer by, DateTimeOffset on)
    {
        var best = Best ?? throw new InvalidOperationException("There is no plan to take.");
        var finding = new RotationFinding(best.Plan, Ending is PlanSearchEnding.Found && Work.Result.Result.Outcome is PlanningOutcome.Best, best.Cost, best.Bound);
        return RotationScheme.Draft(Order.Name, Order.Problem, finding, _seed, OpenDraw.Commit(_seed), Order.BasedOn, by, on);
    }

    private (PlanningResult Result, WhyNot? Why) Search()
    {
        var options = new PlanningOptions(OpenDraw.Number(_seed, "轮换"), Order.Seconds);
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
