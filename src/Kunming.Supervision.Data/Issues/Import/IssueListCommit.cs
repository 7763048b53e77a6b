using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>Turns the staged rows of a list into issues: in one transaction, set by set, through the domain's own verbs.</summary>
public sealed class IssueListCommit(SupervisionDbContext db, ImportSteps steps, WorkCalendar calendar)
{
    /// <summary>The advisory lock that lets one list at a time be written.</summary>
    public const long Lock = 0x697373756C697374;

    private const int HistoryPart = 2_000;

    /// <summary>The first set is small, as is the first part of the history: nothing can be written before it is made.</summary>
    public const int FirstSet = IssueListStaging.SetSize / 2;

    private const int FirstPart = HistoryPart / 2;

    /// <summary>
    /// As soon as many issues are new the server counts what they hold, two seconds of a processor, while the next list is being written. This keeps it away, and
    /// nobody else, until that list is there; while it counts already, it goes on.
    /// </summary>
    private const string CountLater =
        "do $$ begin lock table issues in share update exclusive mode nowait; exception when lock_not_available then null; end $$";

    private readonly IModel _model = db.Model;

    private int _leastDays;

    private int _year;

    /// <summary>Of the next issue. All are taken at once: whoever registers an issue meanwhile waits for the first set as for the last.</summary>
    private long _number;

    /// <param name="reading">A context for the same viewer with a connection of its own: it reads the rows ahead while this one writes.</param>
    /// <param name="progress">Told how many rows have been written; it must use a connection of its own, too.</param>
    /// <returns>False when the list had been cancelled: nothing was written.</returns>
    /// <exception cref="RuleViolationException">The viewer may no longer take a row; nothing was written.</exception>
    public async Task<bool> RunAsync(ImportBatch batch, Viewer viewer, DateTimeOffset on, SupervisionDbContext reading, Func<int, Task> progress, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        // Two lists with the same rows would both find them missing: one waits for the other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellation);
        // Entries of the text index are put in their places in one go, once the list has been written, and not by every set anew.
        await db.Database.ExecuteSqlAsync($"set local gin_pending_list_limit = '64MB'", cancellation);
        await db.Database.ExecuteSqlRawAsync(CountLater, cancellation);
        _leastDays = (await db.CloseOutPolicyAsync(cancellation)).LeastDaysOf(IssueSeverity.Ordinary);
        var known = await KnownAsync(batch.Id, cancellation);
        _year = ChinaTime.DayOf(on).Year;
        var fresh = batch.Counts.Ready - known.Count;
        _number = fresh is 0 ? 0 : await db.TakeNumbersAsync($"{IssueNumber.Prefix}-{_year}", fresh, cancellation);
        var (done, taken) = (0, 0);
        var happened = new List<Happened>();
        (string? First, string? Last) numbers = default;
        var (ahead, told) = (NextAsync(reading, batch.Id, 0, FirstSet, cancellation), Task.CompletedTask);
        try
        {
            var next = await PrepareAsync();
            while (next is { } set)
            {
                // While the database writes this set, the program makes the issues of the one after it, and the rows of the one after that are read.
                var made = await set.Made;
                next = await PrepareAsync();
                var issues = made.Issues;
                await db.BulkInsertAsync(made.Values, cancellation);
                happened.AddRange(made.Events);
                done += set.Rows.Count;
                taken += issues.Count;
                numbers = (numbers.First ?? (issues.Count > 0 ? issues[0].Number : null), issues.Count > 0 ? issues[^1].Number : numbers.Last);
                await told;
                told = progress(done);
            }
        }
        finally
        {
            // Whatever happened here, nobody may go away with the other connections while they are in use; what happened there is told by the one after it.
            await Task.WhenAll(ahead, told).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await told;

        await WriteHistoryAsync(happened, cancellation);
        var counts = batch.Counts with { Ready = 0, Duplicate = batch.Counts.Duplicate + done - taken };
        if (!await steps.EndImportAsync(batch.Id, taken, counts, numbers, on, cancellation))
        {
            return false;
        }

        await transaction.CommitAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"select tidy_issue_texts()", CancellationToken.None);
        return true;

        async Task<PreparedSet?> PrepareAsync()
        {
            var rows = await ahead;
            ahead = rows.Count is 0 ? ahead : NextAsync(reading, batch.Id, rows[^1].Row, IssueListStaging.SetSize, cancellation);
            return rows.Count is 0 ? null : await PrepareSetAsync(batch, rows, known, viewer, on, cancellation);
        }
    }

    /// <summary>What of a row becomes an issue: its cells and remarks are more than half of it and stay where they are.</summary>
    private static Task<List<ImportRow>> NextAsync(SupervisionDbContext reading, Guid batchId, int last, int most, CancellationToken cancellation) =>
        reading.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batchId && r.State == ImportRowState.Ready && r.Row > last)
            .OrderBy(r => r.Row).Take(most).Select(r => new ImportRow
            {
                BatchId = r.BatchId, Row = r.Row, Cells = Array.Empty<string>(), SourceNumber = r.SourceNumber, FoundOn = r.FoundOn, GroupId = r.GroupId, OrganisationId = r.OrganisationId, Unit = r.Unit,
                JurisdictionId = r.JurisdictionId, CategoryId = r.CategoryId, Methods = r.Methods, Facts = r.Facts, Clause = r.Clause, Amount = r.Amount, Immediate = r.Immediate, KeepsOn = r.KeepsOn, Deadline = r.Deadline, DueOn = r.DueOn,
                PeriodValue = r.PeriodValue, PeriodUnit = r.PeriodUnit, Measure = r.Measure, Owner = r.Owner, Phone = r.Phone, ReportedState = r.ReportedState, Remarks = r.Remarks, Digest = r.Digest, IssueId = r.IssueId,
            }).ToListAsync(cancellation);

    /// <summary>Row to number of what is in the system by now: since the preview somebody may have typed in or imported the same finding.</summary>
    private async Task<Dictionary<int, string>> KnownAsync(Guid batchId, CancellationToken cancellation)
    {
        var found = await db.Set<ImportRow>().Where(r => r.BatchId == batchId && r.State == ImportRowState.Ready)
            .Join(db.Issues, r => r.Digest, i => i.FactsDigest, (r, i) => new { r.Row, i.Number }).ToListAsync(cancellation);
        return found.DistinctBy(f => f.Row).ToDictionary(f => f.Row, f => f.Number);
    }

    /// <summary>Sets aside what is known of the rows, and begins to make issues of the others.</summary>
    private async Task<PreparedSet> PrepareSetAsync(ImportBatch batch, List<ImportRow> rows, Dictionary<int, string> known, Viewer viewer, DateTimeOffset on, CancellationToken cancellation)
    {
        int[] aside = [.. rows.Select(r => r.Row).Where(known.ContainsKey)];
        foreach (var row in aside is [] ? [] : await db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == batch.Id && aside.Contains(r.Row)).ToListAsync(cancellation))
        {
            IssueListStaging.SetAside(row, ImportRowState.Duplicate, IssueListField.Description, ImportRules.AlreadyTaken.With(known[row.Row]));
            await db.Set<ImportRow>().Where(r => r.BatchId == row.BatchId && r.Row == row.Row).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, row.State).SetProperty(r => r.Problems, row.Problems).SetProperty(r => r.IssueId, (Guid?)null), cancellation);
        }

        var fresh = rows.FindAll(r => !known.ContainsKey(r.Row));
        var number = _number;
        _number += fresh.Count;
        return new(rows, AsideAsync(() =>
        {
            var issues = fresh.ConvertAll(row => ToIssue(IssueNumber.Format(_year, number++), batch, row, viewer, on));
            return new Made(issues, BulkRows.Of(_model, issues), [.. issues.SelectMany(i => i.Events, (i, e) => new Happened(i.Id, i.Number, i.Place, e))]);
        }, cancellation));
    }

    /// <summary>
    /// At the end: its chains are locked all at once, in one order, and whoever else works in these groups waits only so long. The rows are made and
    /// linked in parts, the next while the database writes one: forty thousand of them with their texts would be most of what the import keeps in memory.
    /// </summary>
    private async Task WriteHistoryAsync(List<Happened> happened, CancellationToken cancellation)
    {
        if (happened.Count is 0)
        {
            return;
        }

        Happened[][] parts = [[.. happened.Take(FirstPart)], .. happened.Skip(FirstPart).Chunk(HistoryPart)];
        var first = AsideAsync(() => EntriesOf(parts[0]), cancellation);
        var chains = await ChainWriter.ReserveAsync(
            db, happened.Select(h => HistoryEntry.ChainOf(h.Place.GroupId, h.Place.JurisdictionId)), ChainedTable.History.Name, happened.Count, cancellation);
        var entries = await first;
        var next = AsideAsync(() => Linked(entries), cancellation);
        for (var i = 1; i <= parts.Length; i++)
        {
            var rows = await next;
            var part = parts.ElementAtOrDefault(i);
            next = part is null ? next : AsideAsync(() => Linked(EntriesOf(part)), cancellation);
            await db.BulkInsertAsync(rows, cancellation);
        }

        await chains.StoreAsync(db, cancellation);

        BulkRows Linked(List<HistoryEntry> entries)
        {
            chains.Link(entries);
            return BulkRows.Of(_model, entries);
        }
    }

    /// <summary>
    /// On a thread of its own: the pool has as many as there are processors, and while all of them reckon the database waits for somebody to hear that it has done.
    /// </summary>
    private static Task<T> AsideAsync<T>(Func<T> reckon, CancellationToken cancellation) =>
        Task.Factory.StartNew(reckon, cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    private static List<HistoryEntry> EntriesOf(Happened[] part) =>
        [.. part.Select(h => HistoryWriter.EntryOf(nameof(Issue), h.IssueId, h.Number, h.Place, h.Event))];

    private Issue ToIssue(string number, ImportBatch batch, ImportRow row, Viewer viewer, DateTimeOffset on) =>
        Issue.TakeFromList(
            number,
            new(row.GroupId, row.OrganisationId!.Value, row.Unit!, row.JurisdictionId!.Value),
            new(row.CategoryId!.Value, row.FoundOn!.Value, row.Methods, row.Facts!, row.Clause, row.Immediate, row.KeepsOn, row.Amount, LeastDays: _leastDays),
            new(batch.FileName, row.Row, row.SourceNumber, row.ReportedState, row.Deadline, row.Remarks),
            viewer, on, new(row.Measure, row.Owner, row.Phone, row.DeadlineBy(calendar)), row.IssueId);

    /// <summary>Rows that were read together, and what is being made of them.</summary>
    private sealed record PreparedSet(List<ImportRow> Rows, Task<Made> Made);

    /// <summary>The issues, and what happened to them.</summary>
    private sealed record Made(List<Issue> Issues, BulkRows Values, List<Happened> Events);

    /// <summary>An event and what its history row needs of the issue.</summary>
    private sealed record Happened(Guid IssueId, string Number, LedgerPlace Place, DomainEvent Event);
}
