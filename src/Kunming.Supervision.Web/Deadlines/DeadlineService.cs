using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Deadlines;

/// <summary>
/// Looks at the deadlines once on the morning of each working day: at <see cref="Start"/>, or as soon after it as the program runs. Several programs on one
/// database settle it among themselves: <see cref="DeadlineRun"/> lets one go first, and the others find the day done.
/// </summary>
public sealed class DeadlineService(DeadlineRun run, TimeProvider clock, ILogger<DeadlineService> log) : BackgroundService
{
    public const string Setting = "Deadlines:Scheduled";

    /// <summary>Local time.</summary>
    public static readonly TimeOnly Start = new(7, 30);

    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance);
        DateOnly? done = null;
        try
        {
            do
            {
                var now = ChinaTime.ToLocal(clock.GetUtcNow());
                var today = ChinaTime.DayOf(now);
                if (done != today && TimeOnly.FromTimeSpan(now.TimeOfDay) >= Start)
                {
                    done = await LookAsync(stoppingToken) ? today : null;
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Watching deadlines ends with the program");
        }
    }

    private async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await run.RunScheduledAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever it is, the site goes on, and the next glance tries again.
            log.LogError(failure, "The deadlines could not be looked at");
            return false;
        }
    }
}
