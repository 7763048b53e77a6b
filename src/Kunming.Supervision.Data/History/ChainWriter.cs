using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Kunming.Supervision.Data.History;

/// <summary>
/// Links new rows to their chains. Chains are locked in the order of their names, so that two saves never wait for each other in a circle; work
/// that writes in several steps in one transaction writes its history at the end: in one step, or after it has locked all its chains.
/// </summary>
public static class ChainWriter
{
    /// <summary>Gives rows their ids, places and hashes. Rows and heads are still to be written in the same transaction.</summary>
    /// <param name="rows">In the order in which they are to stand.</param>
    /// <returns>The heads after the last row.</returns>
    internal static async Task<List<ChainHead>> LinkAsync(SupervisionDbContext db, IReadOnlyCollection<ChainedRow> rows, CancellationToken cancellation)
    {
        var (heads, ids) = await TakeAsync(db, rows.Select(r => r.ChainName), rows.CountBy(r => r.Table).ToDictionary(), cancellation);
        foreach (var row in rows)
        {
            row.Id = ids[row.Table].Dequeue();
        }

        Link(rows, heads);
        return [.. heads.Values];
    }

    /// <summary>Locks every chain that a long work will write to, before its first row: then it may write its history in parts.</summary>
    internal static async Task LockAsync(SupervisionDbContext db, IEnumerable<string> chains, CancellationToken cancellation) =>
        await TakeAsync(db, chains, new Dictionary<string, int>(), cancellation);

    /// <summary>
    /// Locks the chains and takes the ids of rows that are to come: they can be linked while the connection is busy, and are stored with
    /// <see cref="ChainReservation.StoreAsync"/> in the same transaction.
    /// </summary>
    internal static async Task<ChainReservation> ReserveAsync(
        SupervisionDbContext db, IEnumerable<string> chains, string table, int count, CancellationToken cancellation)
    {
        var (heads, ids) = await TakeAsync(db, chains, new Dictionary<string, int> { [table] = count }, cancellation);
        return new(heads, ids[table]);
    }

    internal static async Task StoreHeadsAsync(SupervisionDbContext db, IEnumerable<ChainHead> heads, CancellationToken cancellation)
    {
        await using var batch = Batch(db);
        batch.BatchCommands.Add(StoreHeads([.. heads]));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    internal static NpgsqlBatchCommand StoreHeads(IReadOnlyCollection<ChainHead> heads) => new(
        """
        insert into chain_heads (chain, sequence, hash, algorithm) select * from unnest($1, $2, $3, $4)
        on conflict (chain) do update set sequence = excluded.sequence, hash = excluded.hash
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<string[]> { TypedValue = [.. heads.Select(h => h.Chain)] },
            new NpgsqlParameter<long[]> { TypedValue = [.. heads.Select(h => h.Sequence)] },
            new NpgsqlParameter<byte[][]> { TypedValue = [.. heads.Select(h => h.Hash)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. heads.Select(h => h.Algorithm)] },
        },
    };

    /// <summary>Sets the links of rows that have their ids, and moves the heads on.</summary>
    internal static void Link(IEnumerable<ChainedRow> rows, Dictionary<string, ChainHead> heads)
    {
        using var digest = new ChainDigest();
        var (bytes, names) = (new RowBytes(), ChainedTable.All.ToDictionary(t => t.Name, t => t.NameBytes));
        foreach (var row in rows)
        {
            var head = heads[row.ChainName];
            row.Chain = head.Chain;
            row.Sequence = head.Sequence + 1;
            row.Algorithm = head.Algorithm;
            row.PreviousHash = head.Hash;
            row.Hash = new byte[ChainDigest.Length];
            bytes.Clear();
            var content = ChainedTable.Write(row, bytes);
            digest.Compute(row.Algorithm, names[row.Table], bytes.Written[..content], bytes.Written[content..], row.Hash);
            heads[row.ChainName] = new() { Chain = head.Chain, Sequence = row.Sequence, Hash = row.Hash, Algorithm = head.Algorithm };
        }
    }

    /// <summary>In one round trip: locks the chains, and only then takes the ids, so that ids rise within a chain.</summary>
    private static async Task<(Dictionary<string, ChainHead> Heads, Dictionary<string, Queue<long>> Ids)> TakeAsync(
        SupervisionDbContext db, IEnumerable<string> chains, IReadOnlyDictionary<string, int> counts, CancellationToken cancellation)
    {
        await using var batch = Batch(db);
        batch.BatchCommands.Add(new("select chain, sequence, hash, algorithm from lock_chains($1)")
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. chains.Distinct()] } },
        });
        foreach (var (table, count) in counts)
        {
            batch.BatchCommands.Add(new($"select array(select nextval('{table}_id_seq') from generate_series(1, $1))") { Parameters = { new NpgsqlParameter<int> { TypedValue = count } } });
        }

        var (heads, ids) = (new Dictionary<string, ChainHead>(), new Dictionary<string, Queue<long>>());
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var head = new ChainHead { Chain = rows.GetString(0), Sequence = rows.GetInt64(1), Hash = rows.GetFieldValue<byte[]>(2), Algorithm = rows.GetString(3) };
            heads.Add(head.Chain, head);
        }

        foreach (var table in counts.Keys)
        {
            await rows.NextResultAsync(cancellation);
            await rows.ReadAsync(cancellation);
            ids[table] = new(rows.GetFieldValue<long[]>(0));
        }

        return (heads, ids);
    }

    /// <summary>Commands in one round trip, in the transaction of the context.</summary>
    internal static NpgsqlBatch Batch(SupervisionDbContext db) => new(
        (NpgsqlConnection)db.Database.GetDbConnection(),
        (NpgsqlTransaction)(db.Database.CurrentTransaction ?? throw new InvalidOperationException("Chains are written inside a transaction.")).GetDbTransaction());
}
