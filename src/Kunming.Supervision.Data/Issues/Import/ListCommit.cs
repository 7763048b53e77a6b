using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>Turns the staged rows of a list into records, all or none, by the domain's own verbs.</summary>
/// <param name="nameField">The field under which a row that is known already is told so.</param>
public abstract class ListCommit(SupervisionDbContext db, ImportSteps steps, ListKind list, string nameField)
{
    protected SupervisionDbContext Db => db;

    /// <param name="progress">Told how many rows have been written; it must use a connection of its own.</param>
    /// <returns>False when the list had been cancelled: nothing was written.</returns>
    /// <exception cref="RuleViolationException">A row is in order no longer; nothing was written.</exception>
    public async Task<bool> RunAsync(ImportBatch batch, Viewer viewer, DateTimeOffset on, Func<int, Task> progress, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({IssueListCommit.Lock})", cancellation);
        var rows = await db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batch.Id && r.State == ImportRowState.Ready).OrderBy(r => r.Row).ToListAsync(cancellation);
        var known = await IssueListStaging.NumbersByDigestAsync(db, list, rows, cancellation);
        foreach (var row in rows.Where(r => known.ContainsKey(r.Digest!)))
        {
            IssueListStaging.SetAside(row, ImportRowState.Duplicate, nameField, ImportRules.AlreadyTaken.With(known[row.Digest!]));
            await db.Set<ImportRow>().Where(r => r.BatchId == row.BatchId && r.Row == row.Row).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, row.State).SetProperty(r => r.Problems, row.Problems), cancellation);
        }

        var fresh = rows.FindAll(r => r.State is ImportRowState.Ready);
        IReadOnlyList<Aggregate> made = fresh.Count is 0 ? [] : await TakeAsync(batch, fresh, viewer, on, cancellation);
        db.AddRange(made);
        await db.SaveChangesAsync(cancellation);
        await MarkAsync(batch.Id, fresh, made, cancellation);
        await progress(rows.Count);
        var counts = batch.Counts with { Ready = 0, Duplicate = batch.Counts.Duplicate + rows.Count - fresh.Count };
        if (!await steps.EndImportAsync(batch.Id, made.Count, counts, made is [var first, ..] ? (first.Label, made[^1].Label) : default, on, cancellation))
        {
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>A record for each row, in their order.</summary>
    protected abstract Task<IReadOnlyList<Aggregate>> TakeAsync(ImportBatch batch, IReadOnlyList<ImportRow> rows, Viewer viewer, DateTimeOffset on, CancellationToken cancellation);

    private async Task MarkAsync(Guid batchId, List<ImportRow> rows, IReadOnlyList<Aggregate> made, CancellationToken cancellation)
    {
        int[] at = [.. rows.Select(r => r.Row)];
        Guid[] ids = [.. made.Select(m => m.Id)];
        var kind = list.ToString();
        await db.Database.ExecuteSqlAsync(
            $"""
            update import_rows r set texts = null, task_id = case {kind} when 'Tasks' then t.id end,
                handover_id = case {kind} when 'Handovers' then t.id end, pool_member_id = case {kind} when 'TalentPool' then t.id end
            from unnest({at}, {ids}) as t(at, id) where r.batch_id = {batchId} and r."row" = t.at
            """, cancellation);
    }
}
