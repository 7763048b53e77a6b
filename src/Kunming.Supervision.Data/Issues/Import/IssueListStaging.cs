using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Handovers.Import;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Domain.Tasks.Import;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>
/// Compares the rows of one list with one another and with what is in the system, a set at a time, and stages them by COPY. It remembers the
/// digests and numbers that have passed, nothing else.
/// </summary>
public sealed class IssueListStaging(SupervisionDbContext db, ListKind list)
{
    public const int SetSize = 1_000;

    private readonly Dictionary<string, int> _rowByDigest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rowByNumber = new(StringComparer.Ordinal);

    private string DescriptionField => list switch
    {
        ListKind.Tasks => TaskListField.Subject,
        ListKind.Handovers => HandoverListField.Issues,
        ListKind.TalentPool => PoolListField.Name,
        _ => IssueListField.Description,
    };

    public ImportCounts Counts { get; private set; } = ImportCounts.None;

    public async Task AddAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellation = default)
    {
        var taken = await NumbersByDigestAsync(db, list, rows, cancellation);
        var known = list is ListKind.Issues ? await NumbersBySourceAsync(rows, cancellation) : [];
        foreach (var row in rows)
        {
            Compare(row, taken, known);
            Prepare(row);
        }

        await db.BulkInsertAsync(rows, cancellation);
        Counts = new(
            Counts.Ready + rows.Count(r => r.State is ImportRowState.Ready),
            Counts.Rejected + rows.Count(r => r.State is ImportRowState.Rejected),
            Counts.Duplicate + rows.Count(r => r.State is ImportRowState.Duplicate),
            Counts.Warned + rows.Count(r => r is { State: ImportRowState.Ready, Warned: true }));
    }

    /// <summary>Digest to number of what is in the system already.</summary>
    internal static async Task<Dictionary<string, string>> NumbersByDigestAsync(
        SupervisionDbContext db, ListKind list, IEnumerable<ImportRow> rows, CancellationToken cancellation)
    {
        var digests = rows.Select(r => r.Digest).OfType<string>().Distinct().ToArray();
        if (list is ListKind.Handovers)
        {
            return await LettersByDigestAsync(db, rows, cancellation);
        }

        var found = await (list is ListKind.Tasks
            ? db.Tasks.Where(t => digests.Contains(t.PlanDigest)).Select(t => new { FactsDigest = t.PlanDigest, t.Number })
            : list is ListKind.TalentPool ? db.PoolMembers.Where(m => digests.Contains(m.Digest)).Select(m => new { FactsDigest = m.Digest, m.Number })
            : db.Issues.Where(i => digests.Contains(i.FactsDigest)).Select(i => new { i.FactsDigest, i.Number })).ToListAsync(cancellation);
        return found.DistinctBy(f => f.FactsDigest).ToDictionary(f => f.FactsDigest, f => f.Number, StringComparer.Ordinal);
    }

    /// <summary>A letter is known by what it carries to whom; a refused one has given its issues back.</summary>
    private static async Task<Dictionary<string, string>> LettersByDigestAsync(SupervisionDbContext db, IEnumerable<ImportRow> rows, CancellationToken cancellation)
    {
        var addressees = rows.Select(r => r.OrganisationId).OfType<Guid>().Distinct().ToArray();
        var letters = await db.Handovers.Where(h => addressees.Contains(h.AddresseeId) && h.Status != HandoverStatus.Refused)
            .Select(h => new { h.Number, h.AddresseeId, h.IssueIds }).ToListAsync(cancellation);
        return letters.Select(l => (Digest: HandoverDigest.Of(l.AddresseeId, l.IssueIds), l.Number)).DistinctBy(l => l.Digest).ToDictionary(l => l.Digest, l => l.Number, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, string>> NumbersBySourceAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var numbers = rows.Select(r => r.SourceNumber).OfType<string>().Distinct().ToArray();
        var found = await db.Issues.Where(i => i.Source != null && numbers.Contains(i.Source.Number))
            .Select(i => new { Stated = i.Source!.Number!, i.Number }).ToListAsync(cancellation);
        return found.DistinctBy(f => f.Stated).ToDictionary(f => f.Stated, f => f.Number, StringComparer.Ordinal);
    }

    private void Compare(ImportRow row, Dictionary<string, string> taken, Dictionary<string, string> known)
    {
        if (row.Digest is { } digest && row.State is not ImportRowState.Rejected)
        {
            if (taken.TryGetValue(digest, out var number))
            {
                SetAside(row, ImportRowState.Duplicate, DescriptionField, ImportRules.AlreadyTaken.With(number));
                return;
            }

            if (!_rowByDigest.TryAdd(digest, row.Row))
            {
                SetAside(row, ImportRowState.Duplicate, DescriptionField, ImportRules.SameInFile.With(_rowByDigest[digest]));
                return;
            }
        }

        if (row.SourceNumber is not { } stated)
        {
            return;
        }

        if (!_rowByNumber.TryAdd(stated, row.Row))
        {
            SetAside(row, ImportRowState.Rejected, IssueListField.SourceNumber, ImportRules.SameNumber.With(stated, _rowByNumber[stated]));

            // Whoever mends the number sends the row again: it must not be the row that others are compared with.
            if (row.Digest is { } own && _rowByDigest.GetValueOrDefault(own) == row.Row)
            {
                _rowByDigest.Remove(own);
            }
        }
        else if (row.State is ImportRowState.Ready && known.TryGetValue(stated, out var earlier))
        {
            var rule = ImportRules.NumberKnown.With(stated, earlier);
            row.Problems.Add(new(IssueListField.SourceNumber, rule.Code, rule.Message, Blocks: false));
            row.Warned = true;
        }
    }

    private void Prepare(ImportRow row)
    {
        // They are sent back in a workbook to be mended; for what is taken they would be half of all that is kept of it.
        row.Cells = row.State is ImportRowState.Rejected ? row.Cells : [];
        row.IssueId = list is ListKind.Issues && row.State is ImportRowState.Ready ? Guid.CreateVersion7() : null;
    }

    internal static void SetAside(ImportRow row, ImportRowState state, string field, Rule rule)
    {
        row.State = state;
        row.Problems.Add(new(field, rule.Code, rule.Message, Blocks: true));
    }
}
