using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Issues.Bulk;

/// <summary>A bulk as a job: it goes on when the page is left, as whoever asked for it and with what this person may do now.</summary>
public sealed class BulkJobs(SupervisionDbContext db, BulkWork work, ViewerQuery viewers, IServiceScopeFactory scopes, TimeProvider clock, ILogger<BulkJobs> log)
{
    public const string AccountGone = "账号已停用，其余问题没有办理";
    public const string Bug = "系统出错，其余问题没有办理；请稍后再试，仍然不行请联系系统管理员";
    public const string Stopped = "服务在办理过程中停止，其余问题没有办理，请重新选择后再办";

    public static Job Run(Guid id, Guid accountId) => new(id, (services, cancellation) => services.GetRequiredService<BulkJobs>().RunAsync(id, accountId, cancellation));

    public async Task RunAsync(Guid id, Guid accountId, CancellationToken cancellation)
    {
        string? failure = null;
        try
        {
            if (await viewers.FindAsync(accountId, clock.Today(), cancellation) is { } viewer)
            {
                db.Scope = RowScope.Of(viewer);
                var run = await db.Set<BulkRun>().AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
                await work.RunAsync(run, viewer, ChinaTime.ToLocal(clock.GetUtcNow()), cancellation);
            }
            else
            {
                failure = AccountGone;
            }
        }
        catch (OperationCanceledException)
        {
            failure = Stopped;
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            log.LogError(bug, "Bulk {Run} failed", id);
            failure = Bug;
        }

        if (failure is not null)
        {
            // The job's own connection may be what failed, hence a new one.
            await using var scope = scopes.CreateAsyncScope();
            await AsProgram(scope.ServiceProvider).BreakOffAsync(id, failure, CancellationToken.None);
        }
    }

    /// <summary>What an earlier run of the program left half done.</summary>
    public async Task ClearUpAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        db.Scope = RowScope.System("bulk");
        foreach (var id in await db.Set<BulkRun>().Where(r => r.Status == BulkStatus.Running && r.Asked.On < before).Select(r => r.Id).ToListAsync(cancellation))
        {
            await work.BreakOffAsync(id, Stopped, cancellation);
            log.LogWarning("Bulk {Run} was left by an earlier run", id);
        }
    }

    private static BulkWork AsProgram(IServiceProvider services)
    {
        services.GetRequiredService<SupervisionDbContext>().Scope = RowScope.System("bulk");
        return services.GetRequiredService<BulkWork>();
    }
}
