using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.Scopes;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Infrastructure.Audit;

/// <summary>Anchors the chains at the start, every so many minutes, and when the program stops.</summary>
public sealed class AnchorService(AnchorKeeper keeper, IServiceScopeFactory scopes, TimeProvider clock, IOptions<AuditOptions> options, ILogger<AnchorService> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await AnchorAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.AnchorMinutes));
        try
        {
            do
            {
                await AnchorAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Anchoring ends with the program");
        }
    }

    private async Task AnchorAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDbContext>();
            db.Scope = RowScope.System("anchors");
            foreach (var chain in await keeper.AnchorAsync(db, clock.GetUtcNow(), cancellation))
            {
                log.LogCritical("Chain {Chain} was cut or rewritten since it was anchored: run verify-history", chain);
            }
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever it is, the site goes on: the next attempt may succeed, and the verification says what is missing.
            log.LogError(failure, "The chains could not be anchored");
        }
    }
}
