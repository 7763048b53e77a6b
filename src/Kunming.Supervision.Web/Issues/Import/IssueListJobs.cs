using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Handovers.Import;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Data.TalentPool.Import;
using Kunming.Supervision.Data.Tasks.Import;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Infrastructure.Jobs;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Issues.Import;

/// <summary>The two long steps of an import, as jobs: the preview reads the file, the commit writes the issues.</summary>
public sealed class IssueListJobs(
    SupervisionDbContext db, ImportSteps steps, IssueListCommit commit, TaskListCommit taskCommit, HandoverListCommit letterCommit, PoolListCommit poolCommit, FileStore files, ViewerQuery viewers, IServiceScopeFactory scopes, TimeProvider clock, ILogger<IssueListJobs> log)
{
    public static readonly Rule FileGone = new("import.file-gone", "找不到上传的文件，请重新上传");
    public const string AccountGone = "账号已停用，没有写入任何内容";
    public const string Bug = "系统出错，没有写入任何内容；请稍后再试，仍然不行请联系系统管理员";
    public const string Stopped = "服务在办理过程中停止，没有写入任何内容，请重新开始";

    // Whose list it is, and how far it is, the program itself reads and writes; the rows of the list are read and written as its owner would.
    private static readonly RowScope Program = RowScope.System("import");

    public static Job Preview(Guid batchId) => new(batchId, (services, cancellation) => services.GetRequiredService<IssueListJobs>().PreviewAsync(batchId, cancellation));

    public static Job Commit(Guid batchId) => new(batchId, (services, cancellation) => services.GetRequiredService<IssueListJobs>().CommitAsync(batchId, cancellation));

    public Task PreviewAsync(Guid batchId, CancellationToken cancellation) => GuardAsync(batchId, ImportStatus.Previewing, async (batch, viewer) =>
    {
        await steps.DropRowsAsync(batchId, cancellation);
        await using var content = files.Open(batch.Sha256) ?? throw new RuleViolationException(FileGone);
        var resolver = await ResolverOfAsync(batch, viewer, cancellation);
        using var workbook = await WorkbookReader.OpenAsync(content, cancellation: cancellation);
        var table = IssueListLook.TableOf(workbook, batch.Sheet);
        var staging = new IssueListStaging(db, batch.List);
        var total = Math.Max(0, table.RowsInSheet - table.HeadingLastRow);
        await steps.ProgressAsync(batchId, 0, total, cancellation);
        foreach (var set in new IssueListReader(table, batch.Choice!).Rows(batchId, resolver).Chunk(IssueListStaging.SetSize))
        {
            cancellation.ThrowIfCancellationRequested();
            await resolver.CompleteAsync(set, cancellation);
            await staging.AddAsync(set, cancellation);
            await steps.ProgressAsync(batchId, Math.Min(total, set[^1].Row - table.HeadingLastRow), total, cancellation);
        }

        var skipped = table.Skipped.Select(s => new ImportSkip(s.FirstRow, s.LastRow, s.ReasonName, s.Text)).ToList();
        return await steps.EndPreviewAsync(batchId, staging.Counts, skipped, clock.GetUtcNow(), cancellation);
    });

    public Task CommitAsync(Guid batchId, CancellationToken cancellation) => GuardAsync(batchId, ImportStatus.Importing, async (batch, viewer) =>
    {
        // Progress is seen by others only when it is written outside the transaction.
        await using var scope = scopes.CreateAsyncScope();
        var aside = AsProgram(scope.ServiceProvider).GetRequiredService<ImportSteps>();
        await using var ahead = scopes.CreateAsyncScope();
        var reading = ahead.ServiceProvider.GetRequiredService<SupervisionDbContext>();
        reading.Scope = RowScope.Of(viewer);
        Task ProgressAsync(int done) => aside.ProgressAsync(batchId, done, batch.Counts.Ready, cancellation);
        return batch.List switch
        {
            ListKind.Tasks => await taskCommit.RunAsync(batch, viewer, clock.GetUtcNow(), ProgressAsync, cancellation),
            ListKind.Handovers => await letterCommit.RunAsync(batch, viewer, clock.GetUtcNow(), ProgressAsync, cancellation),
            ListKind.TalentPool => await poolCommit.RunAsync(batch, viewer, clock.GetUtcNow(), ProgressAsync, cancellation),
            _ => await commit.RunAsync(batch, viewer, clock.GetUtcNow(), reading, ProgressAsync, cancellation),
        };
    });

    /// <summary>What an earlier run of the program left half done, ended with a sentence.</summary>
    public async Task ClearUpAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        db.Scope = Program;
        foreach (var at in (ImportStatus[])[ImportStatus.Previewing, ImportStatus.Importing])
        {
            var left = await db.Set<ImportBatch>().Where(b => b.Status == at && b.Since < before).Select(b => b.Id).ToListAsync(cancellation);
            foreach (var id in left)
            {
                await steps.BreakOffAsync(id, at, Stopped, clock.GetUtcNow(), cancellation);
                log.LogWarning("Import {Batch} was left at {Status} by an earlier run", id, at);
            }
        }
    }

    private async Task<IListResolver> ResolverOfAsync(ImportBatch batch, Viewer viewer, CancellationToken cancellation) => batch.List switch
    {
        ListKind.Tasks => await TaskListResolver.LoadAsync(db, batch.Choice!, viewer, ChinaTime.ToLocal(clock.GetUtcNow()), cancellation),
        ListKind.Handovers => await HandoverListResolver.LoadAsync(db, batch.Choice!, viewer, clock.Today(), cancellation),
        ListKind.TalentPool => await PoolListResolver.LoadAsync(db, viewer, ChinaTime.ToLocal(clock.GetUtcNow()), cancellation),
        _ => await IssueListResolver.LoadAsync(db, batch, viewer, clock.Today(), cancellation),
    };

    private async Task GuardAsync(Guid batchId, ImportStatus at, Func<ImportBatch, Viewer, Task<bool>> work)
    {
        db.Scope = Program;
        if (await db.Set<ImportBatch>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == batchId && b.Status == at) is not { } batch)
        {
            return;
        }

        string? failure = null;
        var ended = false;
        try
        {
            if (await viewers.FindAsync(batch.AccountId, clock.Today()) is { } viewer)
            {
                db.Scope = RowScope.Of(viewer);
                ended = await work(batch, viewer);
            }
            else
            {
                failure = AccountGone;
            }
        }
        catch (RuleViolationException refused)
        {
            failure = string.Join("；", refused.Rules.Select(r => r.Message));
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("Import {Batch} was cancelled at {Status}", batchId, at);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            log.LogError(bug, "Import {Batch} failed at {Status}", batchId, at);
            failure = Bug;
        }

        if (!ended)
        {
            await EndUnfinishedAsync(batchId, at, failure ?? Stopped);
        }
    }

    private static IServiceProvider AsProgram(IServiceProvider services)
    {
        services.GetRequiredService<SupervisionDbContext>().Scope = Program;
        return services;
    }

    // The job's own connection may be what failed, hence a new one.
    private async Task EndUnfinishedAsync(Guid batchId, ImportStatus at, string failure)
    {
        await using var scope = scopes.CreateAsyncScope();
        var fresh = AsProgram(scope.ServiceProvider).GetRequiredService<ImportSteps>();
        var stillThere = await fresh.BreakOffAsync(batchId, at, failure, clock.GetUtcNow());
        if (at is ImportStatus.Previewing || !stillThere)
        {
            await fresh.DropRowsAsync(batchId);
        }
    }
}
