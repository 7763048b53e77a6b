using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Organisations;

/// <summary>Takes the directory workbook into the database: all of it or nothing.</summary>
public sealed class DirectoryImport(SupervisionDbContext db)
{
    private const long Lock = 0x6469726563746F72;

    /// <summary>What taking the workbook on that day would do; nothing is changed.</summary>
    public async Task<DirectoryPreview> PreviewAsync(DirectoryWorkbookContent content, DateOnly today, CancellationToken cancellationToken = default) =>
        new DirectoryMerge(
            content,
            await db.Jurisdictions.AsNoTracking().ToListAsync(cancellationToken),
            await db.Organisations.AsNoTracking().ToListAsync(cancellationToken),
            today).Preview;

    /// <summary>Checks the workbook again inside the transaction and takes it; a workbook that changes nothing writes nothing.</summary>
    /// <returns>What was done.</returns>
    /// <exception cref="RuleViolationException">The workbook has errors; nothing was changed.</exception>
    public async Task<DirectoryPreview> ApplyAsync(
        DirectoryWorkbookContent content, DateOnly today, Signature by, CancellationToken cancellationToken = default)
    {
        var outer = db.Database.CurrentTransaction;
        await using var own = outer is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;

        // Two imports at once would both find a code missing: one waits for the other.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        var merge = new DirectoryMerge(
            content,
            await db.Jurisdictions.ToListAsync(cancellationToken),
            await db.Organisations.ToListAsync(cancellationToken),
            today);
        var (areas, organisations) = merge.Apply(by);
        db.AddRange(areas);
        db.AddRange(organisations);
        await db.SaveChangesAsync(cancellationToken);
        await (own?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        return merge.Preview;
    }
}
