namespace Kunming.Supervision.Web.Infrastructure.Files;

/// <summary>Throws away uploads that nobody goes on with, at the start and every hour.</summary>
public sealed class UploadClearUp(UploadDesk desk, TimeProvider clock, ILogger<UploadClearUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        try
        {
            do
            {
                ClearUp();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Clearing up ends with the program");
        }
    }

    private void ClearUp()
    {
        try
        {
            if (desk.ClearUp() is > 0 and var gone)
            {
                log.LogInformation("{Count} unfinished uploads were thrown away", gone);
            }
        }
        catch (IOException failure)
        {
            log.LogWarning(failure, "Unfinished uploads could not be thrown away");
        }
    }
}
