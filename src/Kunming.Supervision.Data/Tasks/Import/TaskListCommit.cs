using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Tasks.Import;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Tasks.Import;

/// <summary>Turns the staged rows of a task list into drafts, all or none, by the domain's own verb.</summary>
public sealed class TaskListCommit(SupervisionDbContext db, ImportSteps steps)
{
    /// <param name="progress">Told how many rows have been written; it must use a connection of its own.</param>
    /// <returns>False when the list had been cancelled: nothing was written.</returns>
    /// <exception cref="RuleViolationException">A row is in order no longer; nothing was written.</exception>
    public async Task<bool> RunAsync(ImportBatch batch, Viewer viewer, DateTimeOffset on, Func<int, Task> progress, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({IssueListCommit.Lock})", cancellation);
        var rows = await db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batch.Id && r.State == ImportRowState.Ready).OrderBy(r => r.Row).ToListAsync(cancellation);
        var known = await IssueListStaging.NumbersByDigestAsync(db, ListKind.Tasks, rows, cancellation);
        foreach (var row in rows.Where(r => known.ContainsKey(r.Digest!)))
        {
            IssueListStaging.SetAside(row, ImportRowState.Duplicate, TaskListField.Subject, ImportRules.AlreadyTaken.With(known[row.Digest!]));
            await db.Set<ImportRow>().Where(r => r.BatchId == row.BatchId && r.Row == row.Row).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, row.State).SetProperty(r => r.Problems, row.Problems), cancellation);
        }

        var fresh = rows.FindAll(r => r.State is ImportRowState.Ready);
        var tasks = await DraftAsync(batch, fresh, viewer, on, cancellation);
        await progress(rows.Count);
        var counts = batch.Counts with { Ready = 0, Duplicate = batch.Counts.Duplicate + rows.Count - fresh.Count };
        if (!await steps.EndImportAsync(batch.Id, tasks.Count, counts, tasks is [var first, ..] ? (first.Number, tasks[^1].Number) : default, on, cancellation))
        {
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<List<SupervisionTask>> DraftAsync(ImportBatch batch, List<ImportRow> rows, Viewer viewer, DateTimeOffset on, CancellationToken cancellation)
    {
        if (rows.Count is 0)
        {
            return [];
        }

        var resolver = await TaskListResolver.LoadAsync(db, batch.Choice!, viewer, on, cancellation);
        var year = ChinaTime.DayOf(on).Year;
        var number = await db.TakeNumbersAsync(TaskNumber.SeriesOf(year), rows.Count, cancellation);
        var tasks = rows.ConvertAll(row => resolver.Take(TaskNumber.Format(year, number++), row));
        db.Tasks.AddRange(tasks);
        await db.SaveChangesAsync(cancellation);
        int[] at = [.. rows.Select(r => r.Row)];
        Guid[] ids = [.. tasks.Select(t => t.Id)];
        var state = nameof(ImportRowState.Taken);
        await db.Database.ExecuteSqlAsync(
            $"""
            update import_rows r set state = {state}, task_id = t.id, cells = array[]::text[], texts = null
            from unnest({at}, {ids}) as t(at, id) where r.batch_id = {batch.Id} and r."row" = t.at
            """, cancellation);
        return tasks;
    }
}
