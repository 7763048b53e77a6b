namespace Kunming.Supervision.Web.Archives;

/// <summary>At the start of the program, removes what its last run left of packages in the making.</summary>
public sealed class ArchiveClearUp(ArchiveStore store, ILogger<ArchiveClearUp> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (store.ClearUp() is > 0 and var removed)
        {
            log.LogWarning("{Count} archive packages were left unfinished by an earlier run and removed", removed);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
