using System.Collections.Concurrent;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Web.Planning;

/// <summary>The long searches of this program, each known to the account that began it alone. They end with the program: nothing was stored, nothing is lost but time.</summary>
public sealed class PlanSearches(TimeProvider clock, ILogger<PlanSearches> log) : IDisposable
{
    /// <summary>Up to here a search runs within the request that asks for it.</summary>
    public const int SecondsInRequest = 5;

    public static readonly Rule OneAtATime = new("plan-search.one-at-a-time", "您有一个方案正在计算，请先采用目前最好的，或者停止计算");
    public static readonly Rule Busy = new("plan-search.busy", "正在计算的方案太多，请稍后再试");
    public static readonly Rule NothingYet = new("plan-search.nothing-yet", "还没有找到方案，没有可以采用的");

    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);
    private readonly ConcurrentDictionary<Guid, PlanSearchRun> _runs = new();
    private readonly Lock _starting = new();

    /// <exception cref="RuleViolationException">The problem cannot be put at all, or enough is being searched for already.</exception>
    public PlanSearchRun Start(Guid accountId, PlanSearchOrder order)
    {
        RuleViolationException.ThrowIfAny(ProblemCheck.Obstacles(order.Problem));
        lock (_starting)
        {
            foreach (var old in _runs.Values.Where(r => r.Work.IsCompleted && clock.GetUtcNow() - r.StartedOn > Kept))
            {
                _runs.TryRemove(old.Id, out _);
                old.Dispose();
            }

            var running = _runs.Values.Where(r => !r.Work.IsCompleted).ToList();
            RuleViolationException.ThrowIfAny(Obstacles.From((running.Exists(r => r.AccountId == accountId), OneAtATime), (running.Count >= Environment.ProcessorCount, Busy)));
            var run = new PlanSearchRun(accountId, order, clock.GetUtcNow());
            _runs[run.Id] = run;
            run.Work.ContinueWith(
                failed => log.LogError(failed.Exception, "Search {Search} for a rotation plan failed", run.Id), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return run;
        }
    }

    public PlanSearchRun? Find(Guid accountId, Guid id) => _runs.TryGetValue(id, out var run) && run.AccountId == accountId ? run : null;

    /// <summary>What the account is searching for now; null when nothing.</summary>
    public PlanSearchRun? RunningOf(Guid accountId) => _runs.Values.FirstOrDefault(r => r.AccountId == accountId && !r.Work.IsCompleted);

    public void Dispose()
    {
        foreach (var run in _runs.Values)
        {
            run.Dispose();
        }
    }
}
