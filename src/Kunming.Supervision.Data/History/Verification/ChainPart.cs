using System.Text;
using Npgsql;

namespace Kunming.Supervision.Data.History.Verification;

/// <summary>A stretch of a table in the order of its ids, read once: each row against its own hash, and against the row before it in its chain.</summary>
internal sealed class ChainPart(ChainedTable table, long from, long until, FaultList faults, IReadOnlyDictionary<string, (long Sequence, byte[] Hash)> anchors)
{
    // Places of the fields in the row, see ChainedTable.Hashed.
    private const int Id = 0;
    private const int Chain = 1;
    private const int Sequence = 2;
    private const int Algorithm = 3;
    private const int Previous = 4;

    private readonly Dictionary<string, ChainState> _chains = [];
    private readonly byte[] _table = table.NameBytes;

    public ChainedTable Table => table;

    public IReadOnlyDictionary<string, ChainState> Chains => _chains;

    public async Task ReadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        IReadOnlyList<string> columns = [.. table.Hashed, ChainedTable.Hash];
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        await using var stream = await connection.BeginRawBinaryCopyAsync(
            $"copy (select {names} from {table.Name} where id >= {from} and id < {until} order by id) to stdout (format binary)", cancellation);
        var rows = new CopyRows(stream, columns.Count);
        using var digest = new ChainDigest();
        do
        {
            Check(rows, digest, columns.Count - 1);
        }
        while (await rows.FillAsync(cancellation));
    }

    private void Check(CopyRows rows, ChainDigest digest, int hashField)
    {
        var known = _chains.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<byte> computed = stackalloc byte[ChainDigest.Length];
        Span<char> name = stackalloc char[ChainedRow.ChainMaxLength];
        while (rows.TryTake())
        {
            var chain = name[..Encoding.UTF8.GetChars(rows[Chain], name)];
            var hash = rows[hashField];
            var (sequence, id) = (rows.NumberAt(Sequence), rows.NumberAt(Id));
            var algorithm = AlgorithmOf(rows[Algorithm]);
            if (algorithm is null)
            {
                faults.Add(new(ChainFaultKind.UnknownAlgorithm, chain.ToString(), sequence, id));
            }
            else
            {
                digest.Compute(algorithm, _table, rows.Before(ChainedTable.PlaceColumns), rows.From(ChainedTable.PlaceColumns), computed);
                if (!hash.SequenceEqual(computed))
                {
                    faults.Add(new(ChainFaultKind.Changed, chain.ToString(), sequence, id));
                }
            }

            if (!known.TryGetValue(chain, out var state))
            {
                state = new(chain.ToString()) { FirstSequence = sequence, FirstId = id, FirstPrevious = rows[Previous].ToArray(), LastSequence = sequence };
                _chains.Add(state.Chain, state);
            }
            else
            {
                faults.CheckLink(state.Chain, state.LastSequence, state.LastHash, sequence, id, rows[Previous]);
            }

            state.Rows++;
            state.LastSequence = Math.Max(sequence, state.LastSequence);
            Keep(hash, state.LastHash);
            if (anchors.TryGetValue(state.Chain, out var anchor) && anchor.Sequence == sequence && !hash.SequenceEqual(anchor.Hash))
            {
                faults.Add(new(ChainFaultKind.Rewritten, state.Chain, sequence, id));
            }
        }
    }

    /// <summary>A hash of another length, which only a forger writes, is kept as none.</summary>
    private static void Keep(ReadOnlySpan<byte> hash, byte[] place)
    {
        if (!hash.TryCopyTo(place) || hash.Length != place.Length)
        {
            Array.Clear(place);
        }
    }

    private static string? AlgorithmOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("SM3/2"u8) ? ChainDigest.Sm3
        : name.SequenceEqual("SHA-256/2"u8) ? ChainDigest.Sha256
        : name.SequenceEqual("SM3/1"u8) ? ChainDigest.Sm3Whole
        : name.SequenceEqual("SHA-256/1"u8) ? ChainDigest.Sha256Whole
        : null;
}
