using System.Collections.Concurrent;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Jobs;

namespace Kunming.Supervision.Web.Archives;

/// <summary>
/// The packages that this program is making, as jobs beside the request (<see cref="PendingJobs"/>). They end with the program: a package is stored whole, together with its record, or not at all.
/// </summary>
public sealed class ArchiveMakings(PendingJobs jobs, TimeProvider clock)
{
    public static readonly Rule AlreadyMaking = new("archive-making.already-making", "该季度或者轮次正在归档，请看进度");

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private readonly ConcurrentDictionary<Guid, ArchiveMaking> _makings = new();
    private readonly Lock _starting = new();

    /// <summary>In the order in which they were asked for; those that have ended are kept for a day.</summary>
    public IReadOnlyList<ArchiveMaking> All => [.. _makings.Values.OrderBy(m => m.Id)];

    /// <summary>Begins when the answer has gone out.</summary>
    /// <exception cref="RuleViolationException">It is being made already, or too much is waiting.</exception>
    public ArchiveMaking Start(HttpContext http, ArchiveOrder order)
    {
        var making = Enter(order);
        jobs.AddAfter(http, JobOf(making));
        return making;
    }

    /// <summary>Begins at once, where there is no request.</summary>
    /// <exception cref="RuleViolationException">It is being made already, or too much is waiting.</exception>
    public async Task<ArchiveMaking> StartAsync(ArchiveOrder order)
    {
        var making = Enter(order);
        await jobs.AddAsync(JobOf(making));
        return making;
    }

    public ArchiveMaking? Find(Guid id) => _makings.GetValueOrDefault(id);

    private static Job JobOf(ArchiveMaking making) => new(making.Id, (services, cancellation) => services.GetRequiredService<ArchiveMaker>().RunAsync(making, cancellation));

    private ArchiveMaking Enter(ArchiveOrder order)
    {
        lock (_starting)
        {
            foreach (var old in _makings.Values.Where(m => !m.IsRunning && clock.GetUtcNow() - m.StartedOn > Kept))
            {
                _makings.TryRemove(old.Id, out _);
            }

            RuleViolationException.ThrowIfAny(Obstacles.From((_makings.Values.Any(m => m.IsRunning && m.Order.Of == order.Of), AlreadyMaking)));
            jobs.RequireRoom();
            var making = new ArchiveMaking(order, clock.GetUtcNow());
            _makings[making.Id] = making;
            return making;
        }
    }
}
