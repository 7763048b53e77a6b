using System.Collections.Concurrent;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Planning;

/// <summary>
/// The long searches of this program, each known to the account that began it alone. How far each is is written down every few seconds: when the program ends, the search
/// ends with it, and its best plan can still be taken.
/// </summary>
public sealed class PlanSearches(TimeProvider clock, IServiceScopeFactory scopes, ILogger<PlanSearches> log) : IDisposable
{
    /// <summary>Up to here a search runs within the request that asks for it.</summary>
    public const int SecondsInRequest = 5;

    public static readonly Rule OneAtATime = new("plan-search.one-at-a-time", "您有一个方案正在计算，请先采用目前最好的，或者停止计算");
    public static readonly Rule Busy = new("plan-search.busy", "正在计算的方案太多，请稍后再试");
    public static readonly Rule NothingYet = new("plan-search.nothing-yet", "还没有找到方案，没有可以采用的");

    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<Guid, PlanSearchRun> _runs = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _starting = new();

    /// <exception cref="RuleViolationException">The problem cannot be put at all, or enough is being searched for already.</exception>
    public async Task<PlanSearchRun> StartAsync(Guid accountId, PlanSearchOrder order, CancellationToken cancellationToken = default)
    {
        RuleViolationException.ThrowIfAny(ProblemCheck.Obstacles(order.Problem));
        PlanSearchRun run;
        lock (_starting)
        {
            foreach (var old in _runs.Values.Where(r => r.Work.IsCompleted && clock.GetUtcNow() - r.StartedOn > Kept))
            {
                _runs.TryRemove(old.Id, out _);
                old.Dispose();
            }

            var running = _runs.Values.Where(r => !r.Work.IsCompleted).ToList();
            RuleViolationException.ThrowIfAny(Obstacles.From((running.Exists(r => r.AccountId == accountId), OneAtATime), (running.Count >= Environment.ProcessorCount, Busy)));
            run = new(accountId, order, clock.GetUtcNow());
            _runs[run.Id] = run;
        }

        await WriteAsync(db => db.PlanSearches.Add(PlanSearchState.Of(run).ToRecord(accountId, clock.GetUtcNow())), cancellationToken);
        run.Kept = Task.Run(() => FollowAsync(run), CancellationToken.None);
        return run;
    }

    public PlanSearchRun? Find(Guid accountId, Guid id) => _runs.TryGetValue(id, out var run) && run.AccountId == accountId ? run : null;

    /// <summary>What the account is searching for now; null when nothing.</summary>
    public PlanSearchRun? RunningOf(Guid accountId) => _runs.Values.FirstOrDefault(r => r.AccountId == accountId && !r.Work.IsCompleted);

    /// <summary>Nobody writes any more: what runs is left as it was written last, and shows as broken off.</summary>
    public void Dispose()
    {
        _ending.Cancel();
        foreach (var run in _runs.Values)
        {
            run.Dispose();
        }
    }

    /// <summary>Writes down how far a search is until it has come to rest, or the program ends.</summary>
    private async Task FollowAsync(PlanSearchRun run)
    {
        try
        {
            while (!run.Work.IsCompleted)
            {
                await Task.WhenAny(run.Work, Task.Delay(Step, _ending.Token));
                _ending.Token.ThrowIfCancellationRequested();
                await KeepAsync(run);
            }

            if (run.Work.IsFaulted)
            {
                log.LogError(run.Work.Exception, "Search {Search} for a rotation plan failed", run.Id);
            }
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("Search {Search} for a rotation plan ends with the program; its best plan so far is kept", run.Id);
        }
        catch (Exception failure) when (failure is DbUpdateException or InvalidOperationException or Npgsql.NpgsqlException)
        {
            // The search itself goes on; only its copy stays behind.
            log.LogError(failure, "How far search {Search} is could not be written down", run.Id);
        }
    }

    private Task KeepAsync(PlanSearchRun run)
    {
        var now = PlanSearchState.Of(run).ToRecord(run.AccountId, clock.GetUtcNow());
        return WriteAsync(db => db.PlanSearches.Update(now), _ending.Token);
    }

    private async Task WriteAsync(Action<SupervisionDbContext> write, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        db.Scope = RowScope.System("plan-search");
        write(db);
        await db.SaveChangesAsync(cancellationToken);
    }
}
