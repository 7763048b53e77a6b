using System.Collections.Concurrent;
using System.Threading.Channels;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Infrastructure.Jobs;

/// <summary>Work that outlives the request that asked for it.</summary>
/// <param name="key">What the work is about; it can be cancelled by it.</param>
/// <param name="work">Gets services of its own scope. It reports its own failures to the user.</param>
public sealed class Job(Guid key, Func<IServiceProvider, CancellationToken, Task> work) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public Guid Key => key;

    internal CancellationToken Token => _cancellation.Token;

    internal Task RunAsync(IServiceProvider services, CancellationToken cancellation) => work(services, cancellation);

    internal void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();
}

public static class JobRules
{
    public static readonly Rule Busy = new("job.busy", "正在办理的后台任务太多，请稍后再试");
}

/// <summary>
/// Jobs of this process, in the order in which they were asked for. They live in memory: what a job leaves undone at a stop is for its owner
/// to clear up at the next start.
/// </summary>
public sealed class PendingJobs
{
    public const int Capacity = 100;

    private readonly Channel<Job> _jobs = Channel.CreateBounded<Job>(Capacity);
    private readonly ConcurrentDictionary<Guid, Job> _byKey = new();

    /// <exception cref="RuleViolationException">Too much is waiting.</exception>
    public void RequireRoom() => RuleViolationException.ThrowIfAny(Obstacles.From((_jobs.Reader.Count >= Capacity, JobRules.Busy)));

    public ValueTask AddAsync(Job job)
    {
        _byKey[job.Key] = job;
        return _jobs.Writer.WriteAsync(job);
    }

    /// <summary>Adds the job when the answer has gone out: by then the transaction in which a form is taken has been committed.</summary>
    /// <exception cref="RuleViolationException">Too much is waiting.</exception>
    public void AddAfter(HttpContext http, Job job)
    {
        RequireRoom();
        http.Response.OnCompleted(async () => await AddAsync(job));
    }

    /// <summary>Cancels a job that waits or runs; nothing happens when there is none.</summary>
    public void Cancel(Guid key) => _byKey.GetValueOrDefault(key)?.Cancel();

    internal IAsyncEnumerable<Job> TakeAsync(CancellationToken stopping) => _jobs.Reader.ReadAllAsync(stopping);

    internal void Forget(Job job) => _byKey.TryRemove(KeyValuePair.Create(job.Key, job));
}
