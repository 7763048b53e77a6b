using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Archives;

/// <summary>Makes one package as a job: reads as its maker would, and says in words why there is none.</summary>
public sealed class ArchiveMaker(SupervisionDbContext db, ArchiveBuilder builder, ArchiveStore store, ViewerQuery viewers, TimeProvider clock, ILogger<ArchiveMaker> log)
{
    public const string AccountGone = "账号已停用，没有归档";
    public const string Bug = "系统出错，没有归档；请稍后再试，仍然不行请联系系统管理员";
    public const string Stopped = "服务在制作过程中停止，没有归档，请重新归档";

    public async Task RunAsync(ArchiveMaking making, CancellationToken cancellation)
    {
        try
        {
            if (await viewers.FindAsync(making.Order.AccountId, ChinaTime.DayOf(clock.GetUtcNow()), cancellation) is not { } viewer)
            {
                making.Fail(AccountGone);
                return;
            }

            db.Scope = RowScope.Of(viewer);
            making.Finish(await MakeAsync(making, viewer, cancellation));
        }
        catch (RuleViolationException refused)
        {
            making.Fail(string.Join("；", refused.Rules.Select(r => r.Message)));
        }
        catch (OperationCanceledException)
        {
            making.Fail(Stopped);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            log.LogError(bug, "Archive {Making} failed", making.Id);
            making.Fail(Bug);
        }
        finally
        {
            if (making.IsRunning)
            {
                making.Fail(Bug);
            }
        }
    }

    private async Task<Guid> MakeAsync(ArchiveMaking making, Viewer viewer, CancellationToken cancellation)
    {
        var (scope, retention, now) = (making.Order.Scope, making.Order.Retention, ChinaTime.ToLocal(clock.GetUtcNow()));
        var round = scope.Round is { } r ? (r.Id, r.To) : ((Guid, DateOnly)?)null;
        var exists = scope.Quarter?.Key is { } key ? await db.Archives.AnyAsync(a => a.QuarterKey == key, cancellation) : await db.Archives.AnyAsync(a => a.RoundId == scope.Round!.Id, cancellation);
        RuleViolationException.ThrowIfAny(ArchivePackage.ObstaclesToMake(scope.Quarter, round, exists, viewer, now));
        using var workshop = store.Open();
        var (seal, file) = await builder.BuildAsync(workshop.Folder, scope, retention, viewer, now, making.Report, cancellation);

        // From here on nothing stops it half way: the bytes first, then the record that names them.
        store.Take(file, seal.Sha256);
        var kept = false;
        try
        {
            var package = await db.SaveNumberedAsync(
                ArchiveNumber.SeriesOf(ChinaTime.DayOf(now).Year),
                counter => ArchivePackage.Make(ArchiveNumber.Format(ChinaTime.DayOf(now).Year, counter), scope.Title, scope.Quarter, round, viewer.JurisdictionId, retention, seal, viewer, now),
                CancellationToken.None);
            kept = true;
            return package.Id;
        }
        finally
        {
            if (!kept)
            {
                store.Destroy(seal.Sha256);
            }
        }
    }
}
