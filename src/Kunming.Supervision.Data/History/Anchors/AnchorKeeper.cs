using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.History.Anchors;

/// <summary>Writes the heads that have moved into the anchor file; a chain that does not continue what was anchored before keeps its old anchor.</summary>
public sealed class AnchorKeeper(AnchorFile file)
{
    /// <returns>The chains that were cut or rewritten since they were anchored.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidDataException">The file was changed.</exception>
    public async Task<IReadOnlyList<string>> AnchorAsync(SupervisionDbContext db, DateTimeOffset on, CancellationToken cancellation = default)
    {
        var known = file.Read();
        var heads = await db.ChainHeads.AsNoTracking().Where(h => h.Sequence > 0).OrderBy(h => h.Chain).ToListAsync(cancellation);
        var moved = heads.FindAll(h => !known.ByChain.TryGetValue(h.Chain, out var anchor) || anchor.Sequence != h.Sequence || !anchor.Hash.AsSpan().SequenceEqual(h.Hash));
        var anchored = known.ByChain.Where(a => a.Value.Sequence > 0).Where(a => !heads.Exists(h => h.Chain == a.Key) || moved.Exists(h => h.Chain == a.Key)).ToList();
        var broken = anchored.Count is 0 ? [] : await BrokenAsync(db, anchored.ConvertAll(a => (a.Key, a.Value.Sequence, a.Value.Hash)), cancellation);
        broken.AddRange(moved.Where(h => known.ByChain.TryGetValue(h.Chain, out var anchor) && anchor.Sequence >= h.Sequence).Select(h => h.Chain).Except(broken).ToList());
        moved.RemoveAll(h => broken.Contains(h.Chain));
        if (moved.Count > 0 || known.Last is null)
        {
            file.Append(moved, on);
        }

        return broken;
    }

    /// <summary>Those whose row at the anchored place is gone or another.</summary>
    private static Task<List<string>> BrokenAsync(SupervisionDbContext db, List<(string Chain, long Sequence, byte[] Hash)> anchors, CancellationToken cancellation)
    {
        var (chains, sequences, hashes) = (anchors.ConvertAll(a => a.Chain), anchors.ConvertAll(a => a.Sequence), anchors.ConvertAll(a => a.Hash));
        return db.Database.SqlQuery<string>(
            $"""
            select a.chain as "Value" from unnest({chains}, {sequences}, {hashes}) as a(chain, sequence, hash)
            where not exists (select from history h where h.chain = a.chain and h.sequence = a.sequence and h.hash = a.hash)
            and not exists (select from audit h where h.chain = a.chain and h.sequence = a.sequence and h.hash = a.hash)
            order by a.chain
            """).ToListAsync(cancellation);
    }
}
