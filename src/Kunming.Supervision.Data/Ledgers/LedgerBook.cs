using System.Runtime.CompilerServices;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Ledgers;

/// <summary>What stands at the head of a book.</summary>
public sealed record BookHead(string Title, string About, string MadeBy, DateTimeOffset MadeOn);

/// <summary>What was written.</summary>
/// <param name="CheckValue">校验码 of the ends of all its chains.</param>
public sealed record BookEnd(long Rows, long Disclosed, string CheckValue, IReadOnlyList<ChainMark> Marks);

/// <summary>
/// 可核验台账: rows of the history in a file that anybody can check without this system. What the reader may see stands in full; of every other
/// row between them and the end of its chain only place and content digest, so that the chain can be followed and nothing is told (docs/audit.md).
/// </summary>
/// <param name="all">A context that sees every row: of what is not disclosed it hands out digests only.</param>
public sealed class LedgerBook(SupervisionDbContext all)
{
    /// <param name="disclosed">What stands in full, from a context of its own, as its reader sees it.</param>
    /// <returns>What the book holds: head and end alone when there is nothing to disclose.</returns>
    public async Task<BookEnd> WriteAsync(Stream stream, BookHead head, IQueryable<HistoryEntry> disclosed, CancellationToken cancellation)
    {
        var starts = await disclosed.GroupBy(h => h.Chain).Select(g => new { Chain = g.Key, From = g.Min(h => h.Sequence) }).ToListAsync(cancellation);
        var custodians = await CustodiansAsync(cancellation);
        await using var writer = new BookWriter(stream);
        writer.Begin(head);
        await using var shown = PlacesAsync(disclosed, cancellation).GetAsyncEnumerator(cancellation);
        var more = await shown.MoveNextAsync();
        foreach (var start in starts.OrderBy(s => s.Chain, StringComparer.Ordinal))
        {
            // Nobody's ledger that the directory knows goes by the chain's own name: no two chains share a custodian.
            writer.BeginChain(custodians.GetValueOrDefault(start.Chain, start.Chain));
            var rows = all.History.AsNoTracking().Where(h => h.Chain == start.Chain && h.Sequence >= start.From).OrderBy(h => h.Sequence).AsStream();
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                var full = more && shown.Current == (row.Chain, row.Sequence);
                await writer.WriteAsync(row, full, cancellation);
                more = full ? await shown.MoveNextAsync() : more;
            }

            writer.EndChain();
        }

        // Places are read in the order of the chains: a row that was not met would be missing from the book.
        return more ? throw new InvalidOperationException($"{shown.Current} was not met.") : await writer.EndAsync(cancellation);
    }

    private async Task<Dictionary<string, string>> CustodiansAsync(CancellationToken cancellation)
    {
        var areas = await all.Jurisdictions.AsNoTracking().ToDictionaryAsync(j => j.Id, j => j.Code, cancellation);
        var groups = await all.UnitGroups.AsNoTracking().Select(g => new { g.Id, g.Number, g.JurisdictionId }).ToListAsync(cancellation);
        return areas.Select(a => KeyValuePair.Create(HistoryEntry.ChainOf(null, a.Key), LedgerArchiveNumber.CustodianOf(a.Value, null)))
            .Concat(groups.Select(g => KeyValuePair.Create(HistoryEntry.ChainOf(g.Id, null), LedgerArchiveNumber.CustodianOf(areas[g.JurisdictionId], g.Number))))
            .Append(KeyValuePair.Create(HistoryEntry.ChainOf(null, null), LedgerArchiveNumber.NoCustodian))
            .ToDictionary();
    }

    private static async IAsyncEnumerable<(string Chain, long Sequence)> PlacesAsync(IQueryable<HistoryEntry> disclosed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var places = disclosed.OrderBy(h => EF.Functions.Collate(h.Chain, "C")).ThenBy(h => h.Sequence).Select(h => new { h.Chain, h.Sequence });
        await foreach (var place in places.AsStream().WithCancellation(cancellation))
        {
            yield return (place.Chain, place.Sequence);
        }
    }
}
