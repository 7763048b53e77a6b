using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Schema;

/// <summary>
/// Links history rows that were written before rows were chained, in the order of their ids: the same rows give the same hashes. Run by the
/// owner, once; afterwards there is nothing to do.
/// </summary>
internal static class ChainExisting
{
    private const int SetSize = 5000;

    public static async Task LinkAsync(SupervisionDbContext db, CancellationToken cancellation)
    {
        if (!await db.History.AnyAsync(h => h.Sequence == 0, cancellation))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("alter table history disable trigger user; lock table history in access exclusive mode", cancellation);
        var heads = new Dictionary<string, ChainHead>();
        for (var last = 0L; await NextAsync(db, last, cancellation) is { Count: > 0 } rows; last = rows[^1].Id)
        {
            foreach (var chain in rows.Select(r => r.ChainName).Except(heads.Keys).ToList())
            {
                heads.Add(chain, new() { Chain = chain, Hash = ChainDigest.Zero, Algorithm = ChainDigest.Sm3 });
            }

            ChainWriter.Link(rows, heads);
            await StoreAsync(db, rows, cancellation);
        }

        await ChainWriter.StoreHeadsAsync(db, heads.Values, cancellation);
        await db.Database.ExecuteSqlRawAsync("alter table history enable trigger user", cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static Task<List<HistoryEntry>> NextAsync(SupervisionDbContext db, long last, CancellationToken cancellation) =>
        db.History.AsNoTracking().Where(h => h.Id > last).OrderBy(h => h.Id).Take(SetSize).ToListAsync(cancellation);

    private static Task<int> StoreAsync(SupervisionDbContext db, List<HistoryEntry> rows, CancellationToken cancellation)
    {
        var (ids, chains, sequences, algorithms) = (rows.ConvertAll(r => r.Id), rows.ConvertAll(r => r.Chain), rows.ConvertAll(r => r.Sequence), rows.ConvertAll(r => r.Algorithm));
        var (previous, hashes) = (rows.ConvertAll(r => r.PreviousHash), rows.ConvertAll(r => r.Hash));
        return db.Database.ExecuteSqlAsync(
            $"""
            update history h set chain = l.chain, sequence = l.sequence, algorithm = l.algorithm, previous_hash = l.previous_hash, hash = l.hash
            from unnest({ids}, {chains}, {sequences}, {algorithms}, {previous}, {hashes}) as l(id, chain, sequence, algorithm, previous_hash, hash)
            where h.id = l.id
            """,
            cancellation);
    }
}
