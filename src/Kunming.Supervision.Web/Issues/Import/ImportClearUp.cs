using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Issues.Import;

/// <summary>At the start of the program, ends the imports and bulks that its last run left half done.</summary>
public sealed class ImportClearUp(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportClearUp> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var start = clock.GetUtcNow();
        for (var done = false; !done;)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IssueListJobs>().ClearUpAsync(start, stoppingToken);
                await scope.ServiceProvider.GetRequiredService<Bulk.BulkJobs>().ClearUpAsync(start, stoppingToken);
                done = true;
            }
            catch (Exception away) when (ProblemPages.IsDatabaseAway(away))
            {
                log.LogWarning(away, "The database is away; imports are cleared up later");
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }
}
