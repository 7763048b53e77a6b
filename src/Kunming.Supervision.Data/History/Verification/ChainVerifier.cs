using System.Data;
using System.Diagnostics;
using Kunming.Supervision.Data.History.Anchors;
using Kunming.Supervision.Data.Scopes;
using Npgsql;

namespace Kunming.Supervision.Data.History.Verification;

/// <summary>
/// Reads all chained rows once, in parts side by side that see the same moment, and holds them against their hashes, their heads and the
/// anchors. Memory grows with the number of chains and not with the number of rows.
/// </summary>
public sealed class ChainVerifier(string connectionString, AnchorFile anchors)
{
    public const int MostFaults = 50;

    private static readonly int Parts = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>Changes nothing; other work goes on beside it.</summary>
    /// <param name="noted">An anchor that somebody wrote down earlier; its line must be in the file.</param>
    public async Task<ChainReport> VerifyAsync(AnchorMark? noted = null, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        var faults = new FaultList(MostFaults);

        // Read before the rows: an anchor that is made meanwhile knows rows that this moment does not.
        var book = anchors.Read(noted);
        await using var database = NpgsqlDataSource.Create(ReadsAll(connectionString));
        await using var clerk = await database.OpenConnectionAsync(cancellation);
        await using var moment = await clerk.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var snapshot = (string)(await ScalarAsync(clerk, "select pg_export_snapshot()", cancellation))!;
        var parts = new List<ChainPart>();
        foreach (var table in ChainedTable.All)
        {
            parts.AddRange(await PartsOfAsync(table, clerk, faults, book, cancellation));
        }

        await Parallel.ForEachAsync(parts, new ParallelOptions { MaxDegreeOfParallelism = Parts, CancellationToken = cancellation }, async (part, cancel) =>
        {
            await using var reader = await database.OpenConnectionAsync(cancel);
            await using var same = await reader.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            await using (var join = new NpgsqlCommand($"set transaction snapshot '{snapshot}'", reader, same))
            {
                await join.ExecuteNonQueryAsync(cancel);
            }

            await part.ReadAsync(reader, cancel);
        });

        var chains = Join(parts, faults);
        await CheckHeadsAsync(clerk, chains, faults, cancellation);
        CheckAnchors(book, chains, faults);
        return new(
            [.. ChainedTable.All.Select(t => Count(t, parts))], faults.First, faults.Count, book.Last, watch.Elapsed);
    }

    // Row security would leave out what nobody in particular sees; here rows are only counted and hashed, and none is shown.
    private static NpgsqlConnectionStringBuilder ReadsAll(string connectionString) =>
        new(connectionString) { Options = $"-c app.scope={RowScope.System("verification").Text}" };

    private static async Task<IEnumerable<ChainPart>> PartsOfAsync(ChainedTable table, NpgsqlConnection clerk, FaultList faults, AnchorBook book, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select coalesce(min(id), 0), coalesce(max(id), -1) from {table.Name}", clerk);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        var (first, end) = (row.GetInt64(0), row.GetInt64(1) + 1);
        var step = Math.Max(1, (end - first + Parts - 1) / Parts);
        return Enumerable.Range(0, Parts).Select(p => (From: first + (p * step), Until: Math.Min(end, first + ((p + 1) * step))))
            .Where(p => p.From < p.Until).Select(p => new ChainPart(table, p.From, p.Until, faults, book.ByChain)).ToList();
    }

    /// <summary>Puts the parts of each chain together, in the order of the rows.</summary>
    private static Dictionary<string, ChainState> Join(List<ChainPart> parts, FaultList faults)
    {
        var whole = new Dictionary<string, ChainState>();
        foreach (var state in parts.SelectMany(p => p.Chains.Values))
        {
            var before = whole.GetValueOrDefault(state.Chain);
            faults.CheckLink(state.Chain, before?.LastSequence ?? 0, before?.LastHash ?? ChainDigest.Zero, state.FirstSequence, state.FirstId, state.FirstPrevious);
            whole[state.Chain] = state;
        }

        return whole;
    }

    private static async Task CheckHeadsAsync(NpgsqlConnection clerk, Dictionary<string, ChainState> chains, FaultList faults, CancellationToken cancellation)
    {
        var headless = chains.Keys.ToHashSet();
        await using var command = new NpgsqlCommand("select chain, sequence, hash from chain_heads", clerk);
        await using var heads = await command.ExecuteReaderAsync(cancellation);
        while (await heads.ReadAsync(cancellation))
        {
            var (chain, sequence) = (heads.GetString(0), heads.GetInt64(1));
            headless.Remove(chain);
            var state = chains.GetValueOrDefault(chain);
            if (sequence > (state?.LastSequence ?? 0))
            {
                faults.Add(new(ChainFaultKind.TailCut, chain, sequence, null, state?.LastSequence ?? 0));
            }
            else if (state is not null && (sequence < state.LastSequence || !heads.GetFieldValue<byte[]>(2).AsSpan().SequenceEqual(state.LastHash)))
            {
                faults.Add(new(ChainFaultKind.HeadBehind, chain, sequence, null, state.LastSequence));
            }
        }

        foreach (var chain in headless)
        {
            faults.Add(new(ChainFaultKind.HeadMissing, chain, chains[chain].LastSequence));
        }
    }

    private static void CheckAnchors(AnchorBook book, Dictionary<string, ChainState> chains, FaultList faults)
    {
        if (book.BrokenLine is { } line)
        {
            faults.Add(new(ChainFaultKind.AnchorsChanged, "", line));
        }

        if (book.ByChain.Count is 0 && chains.Count > 0)
        {
            faults.Add(new(ChainFaultKind.NoAnchors, "", 0));
        }

        foreach (var (chain, anchor) in book.ByChain)
        {
            var last = chains.GetValueOrDefault(chain)?.LastSequence ?? 0;
            if (anchor.Sequence > last)
            {
                faults.Add(new(ChainFaultKind.RolledBack, chain, anchor.Sequence, null, last));
            }
        }
    }

    private static ChainedTableCount Count(ChainedTable table, List<ChainPart> parts)
    {
        var own = parts.Where(p => p.Table == table).ToList();
        return new(table.Name, own.SelectMany(p => p.Chains.Keys).Distinct().Count(), own.Sum(p => p.Chains.Values.Sum(c => c.Rows)));
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string query, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
}
