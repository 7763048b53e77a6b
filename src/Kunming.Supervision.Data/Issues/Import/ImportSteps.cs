using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>
/// The steps of a list, each one statement that compares where the list stands: of two clicks, or of a click and a job, only one gets through.
/// False means that the list had moved on.
/// </summary>
public sealed class ImportSteps(SupervisionDbContext db)
{
    private DbSet<ImportBatch> Batches => db.Set<ImportBatch>();

    /// <summary>Another sheet of the same file is read instead: its columns are still to be chosen.</summary>
    public Task<bool> TakeSheetAsync(ImportBatch seen, ListLook look, DateTimeOffset on, CancellationToken cancellation = default) =>
        MoveAsync(seen, ImportStatus.AwaitingColumns, on, set => set
            .SetProperty(b => b.Sheet, look.Sheet).SetProperty(b => b.SheetHidden, look.IsHidden).SetProperty(b => b.Fingerprint, look.Fingerprint)
            .SetProperty(b => b.Columns, look.Columns).SetProperty(b => b.Details, look.Details).SetProperty(b => b.OtherSheets, look.OtherSheets)
            .SetProperty(b => b.Choice, (ImportChoice?)null).SetProperty(b => b.Skipped, (IReadOnlyList<ImportSkip>)[])
            .SetProperty(b => b.Counts, ImportCounts.None).SetProperty(b => b.Failure, (string?)null), cancellation);

    public Task<bool> BeginPreviewAsync(ImportBatch seen, ImportChoice choice, DateTimeOffset on, CancellationToken cancellation = default) =>
        MoveAsync(seen, ImportStatus.Previewing, on, set => set
            .SetProperty(b => b.Choice, choice).SetProperty(b => b.RowsDone, 0).SetProperty(b => b.RowsTotal, 0)
            .SetProperty(b => b.Counts, ImportCounts.None).SetProperty(b => b.Failure, (string?)null), cancellation);

    public Task<bool> BeginImportAsync(ImportBatch seen, DateTimeOffset on, CancellationToken cancellation = default) =>
        MoveAsync(seen, ImportStatus.Importing, on, set => set
            .SetProperty(b => b.RowsDone, 0).SetProperty(b => b.RowsTotal, seen.Counts.Ready).SetProperty(b => b.Failure, (string?)null), cancellation);

    public async Task<bool> CancelAsync(Guid id, DateTimeOffset on, CancellationToken cancellation = default) =>
        await Batches.Where(b => b.Id == id && b.Status != ImportStatus.Completed && b.Status != ImportStatus.Cancelled)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, ImportStatus.Cancelled).SetProperty(b => b.Since, on)
                .SetProperty(b => b.Revision, b => b.Revision + 1), cancellation) is 1;

    public Task ProgressAsync(Guid id, int done, int total, CancellationToken cancellation = default) =>
        Batches.Where(b => b.Id == id).ExecuteUpdateAsync(set => set.SetProperty(b => b.RowsDone, done).SetProperty(b => b.RowsTotal, total), cancellation);

    public Task<bool> EndPreviewAsync(Guid id, ImportCounts counts, IReadOnlyList<ImportSkip> skipped, DateTimeOffset on, CancellationToken cancellation = default) =>
        EndAsync(id, ImportStatus.Previewing, ImportStatus.AwaitingConfirmation, on, set => set
            .SetProperty(b => b.Counts, counts).SetProperty(b => b.Skipped, skipped)
            .SetProperty(b => b.RowsDone, counts.All).SetProperty(b => b.RowsTotal, counts.All), cancellation);

    public Task<bool> EndImportAsync(
        Guid id, int taken, ImportCounts counts, (string? First, string? Last) numbers, DateTimeOffset on, CancellationToken cancellation = default) =>
        EndAsync(id, ImportStatus.Importing, ImportStatus.Completed, on, set => set
            .SetProperty(b => b.Taken, taken).SetProperty(b => b.Counts, counts)
            .SetProperty(b => b.FirstNumber, numbers.First).SetProperty(b => b.LastNumber, numbers.Last), cancellation);

    /// <summary>A preview that broke off has failed; an import that broke off has written nothing and can be started again.</summary>
    public Task<bool> BreakOffAsync(Guid id, ImportStatus at, string sentence, DateTimeOffset on, CancellationToken cancellation = default)
    {
        var kept = Domain.Kernel.Text.Head(sentence, ImportBatch.FailureMaxLength);
        return EndAsync(id, at, at is ImportStatus.Importing ? ImportStatus.AwaitingConfirmation : ImportStatus.Failed, on,
            set => set.SetProperty(b => b.Failure, kept), cancellation);
    }

    public Task DropRowsAsync(Guid id, CancellationToken cancellation = default) =>
        db.Set<ImportRow>().Where(r => r.BatchId == id).ExecuteDeleteAsync(cancellation);

    private async Task<bool> MoveAsync(
        ImportBatch seen, ImportStatus to, DateTimeOffset on, Action<UpdateSettersBuilder<ImportBatch>> also, CancellationToken cancellation) =>
        await Batches.Where(b => b.Id == seen.Id && b.Revision == seen.Revision && b.Status == seen.Status)
            .ExecuteUpdateAsync(set => also(Stepped(set, to, on)), cancellation) is 1;

    private async Task<bool> EndAsync(
        Guid id, ImportStatus from, ImportStatus to, DateTimeOffset on, Action<UpdateSettersBuilder<ImportBatch>> also, CancellationToken cancellation) =>
        await Batches.Where(b => b.Id == id && b.Status == from).ExecuteUpdateAsync(set => also(Stepped(set, to, on)), cancellation) is 1;

    private static UpdateSettersBuilder<ImportBatch> Stepped(UpdateSettersBuilder<ImportBatch> set, ImportStatus to, DateTimeOffset on) =>
        set.SetProperty(b => b.Status, to).SetProperty(b => b.Since, on).SetProperty(b => b.Revision, b => b.Revision + 1);
}
