using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>Turns the staged rows of a list into issues: in one transaction, set by set, through the domain's own verbs.</summary>
public sealed class IssueListCommit(SupervisionDbContext db, ImportSteps steps, WorkCalendar calendar)
{
    /// <summary>The advisory lock that lets one list at a time be written.</summary>
    public const long Lock = 0x697373756C697374;

    /// <param name="progress">Told how many rows have been written; it must use a connection of its own.</param>
    /// <returns>False when the list had been cancelled: nothing was written.</returns>
    /// <exception cref="RuleViolationException">The viewer may no longer take a row; nothing was written.</exception>
    public async Task<bool> RunAsync(ImportBatch batch, Viewer viewer, DateTimeOffset on, Func<int, Task> progress, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // Two lists with the same rows would both find them missing: one waits for the other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellation);
        var (done, taken) = (0, 0);
        var history = new List<HistoryEntry>();
        (string? First, string? Last) numbers = default;
        for (var last = 0; await NextAsync(batch.Id, last, cancellation) is { Count: > 0 } rows; last = rows[^1].Row)
        {
            var issues = await TakeAsync(batch, rows, viewer, on, cancellation);
            history.AddRange(issues.SelectMany(HistoryWriter.EntriesOf));
            done += rows.Count;
            taken += issues.Count;
            numbers = (numbers.First ?? (issues.Count > 0 ? issues[0].Number : null), issues.Count > 0 ? issues[^1].Number : numbers.Last);
            await progress(done);
        }

        // At the end and all at once: chains are locked in one order, and whoever else works in these groups waits only so long.
        await db.BulkInsertAsync(history, cancellation);
        var counts = batch.Counts with { Ready = 0, Duplicate = batch.Counts.Duplicate + done - taken };
        if (!await steps.EndImportAsync(batch.Id, taken, counts, numbers, on, cancellation))
        {
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private Task<List<ImportRow>> NextAsync(Guid batchId, int last, CancellationToken cancellation) =>
        db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batchId && r.State == ImportRowState.Ready && r.Row > last)
            .OrderBy(r => r.Row).Take(IssueListStaging.SetSize).ToListAsync(cancellation);

    private async Task<List<Issue>> TakeAsync(ImportBatch batch, List<ImportRow> rows, Viewer viewer, DateTimeOffset on, CancellationToken cancellation)
    {
        // Since the preview somebody may have typed in or imported the same finding.
        var known = await IssueListStaging.NumbersByDigestAsync(db, rows, cancellation);
        var fresh = rows.FindAll(r => !known.ContainsKey(r.Digest!));
        foreach (var row in rows.Where(r => known.ContainsKey(r.Digest!)))
        {
            IssueListStaging.SetAside(row, ImportRowState.Duplicate, IssueListField.Description, ImportRules.AlreadyTaken.With(known[row.Digest!]));
            await db.Set<ImportRow>().Where(r => r.BatchId == row.BatchId && r.Row == row.Row).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, row.State).SetProperty(r => r.Problems, row.Problems), cancellation);
        }

        if (fresh.Count is 0)
        {
            return [];
        }

        var year = ChinaTime.DayOf(on).Year;
        var number = await db.TakeNumbersAsync($"{IssueNumber.Prefix}-{year}", fresh.Count, cancellation);
        var issues = fresh.ConvertAll(row => ToIssue(IssueNumber.Format(year, number++), batch, row, viewer, on));
        await db.BulkInsertAsync(issues, cancellation);
        int[] at = [.. fresh.Select(r => r.Row)];
        Guid[] ids = [.. issues.Select(i => i.Id)];
        var state = nameof(ImportRowState.Taken);
        await db.Database.ExecuteSqlAsync(
            $"""
            update import_rows r set state = {state}, issue_id = t.id, cells = array[]::text[]
            from unnest({at}, {ids}) as t(at, id) where r.batch_id = {batch.Id} and r."row" = t.at
            """, cancellation);
        return issues;
    }

    private Issue ToIssue(string number, ImportBatch batch, ImportRow row, Viewer viewer, DateTimeOffset on)
    {
        var issue = Issue.TakeFromList(
            number,
            new(row.GroupId, row.OrganisationId!.Value, row.Unit!, row.JurisdictionId!.Value),
            new(row.CategoryId!.Value, row.FoundOn!.Value, row.Methods, row.Facts!, null, row.Immediate, row.KeepsOn, null),
            new(batch.FileName, row.Row, row.SourceNumber, row.ReportedState, row.Deadline, row.Remarks),
            viewer, on);
        issue.Promise(row.Measure, row.Owner, row.Phone, row.DeadlineBy(calendar), viewer.Sign(on));
        return issue;
    }
}
