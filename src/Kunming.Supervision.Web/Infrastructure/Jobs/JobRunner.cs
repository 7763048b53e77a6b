namespace Kunming.Supervision.Web.Infrastructure.Jobs;

/// <summary>Works the queue off, two jobs at a time, so that a long list does not keep a short one waiting.</summary>
public sealed class JobRunner(PendingJobs jobs, IServiceScopeFactory scopes, ILogger<JobRunner> log) : BackgroundService
{
    private const int AtOnce = 2;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var job in jobs.TakeAsync(stopping))
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Token);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await job.RunAsync(scope.ServiceProvider, cancellation.Token);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                log.LogInformation("Job {Key} was cancelled", job.Key);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                log.LogError(failure, "Job {Key} failed", job.Key);
            }
            finally
            {
                jobs.Forget(job);
            }
        }
    }
}
