using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kunming.Supervision.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Ledgers;

/// <summary>A chain as a kept book has it, and as it is here.</summary>
/// <param name="First">The first place in the book.</param>
/// <param name="LastTheirs">The last place in the book.</param>
/// <param name="LastOurs">The last place here; 0 when the chain is not known here.</param>
/// <param name="Different">Places whose rows differ, the first of them.</param>
/// <param name="DifferentCount">All of them.</param>
public sealed record ChainComparison(string Chain, long First, long LastTheirs, long LastOurs, long Same, IReadOnlyList<long> Different, long DifferentCount)
{
    /// <summary>Rows that the book has and this side lacks.</summary>
    public long LackedHere => Math.Max(0, LastTheirs - Math.Max(LastOurs, First - 1));

    /// <summary>Rows that came after the book was made.</summary>
    public long LackedThere => Math.Max(0, LastOurs - LastTheirs);

    public bool Agrees => DifferentCount is 0 && LackedHere is 0;
}

/// <summary>
/// Two custodians: a book that one side kept, held against the chains of the other by their hashes alone. Neither side learns what the other's rows say; what was changed, cut off or never
/// arrived is named by its place.
/// </summary>
/// <param name="all">A context that sees every row.</param>
public sealed class BookComparison(SupervisionDbContext all)
{
    public const int MostNamed = 20;

    private const int AtOnce = 2_000;

    /// <summary>Longer lines are none of ours: a small archive can hold an endless one.</summary>
    private const int LongestLine = 4 << 20;

    /// <exception cref="InvalidDataException">It is no book.</exception>
    public async Task<IReadOnlyList<ChainComparison>> RunAsync(Stream book, CancellationToken cancellation)
    {
        using var reader = new StreamReader(book);
        var isBook = false;
        var (results, part) = (new List<ChainComparison>(), new List<(long Sequence, string Hash)>(AtOnce));
        ChainComparison? chain = null;
        await foreach (var text in LinesAsync(reader, cancellation))
        {
            var line = Parse(text);
            if (!isBook)
            {
                isBook = line.Book is BookWriter.Format or BookWriter.FormatWithoutNumbers ? true : throw new InvalidDataException("no book");
            }
            else if (line.Chain is { } name)
            {
                chain = await CheckAsync(chain, part, cancellation);
                Keep(results, chain);
                chain = new(name, (line.After ?? 0) + 1, line.After ?? 0, await LastOfAsync(name, cancellation), 0, [], 0);
            }
            else if (line is { N: { } sequence, Hash: { } hash } && chain is not null)
            {
                part.Add((sequence, hash));
                chain = chain with { LastTheirs = sequence };
                chain = part.Count < AtOnce ? chain : await CheckAsync(chain, part, cancellation);
            }
        }

        Keep(results, await CheckAsync(chain, part, cancellation));
        return isBook ? results : throw new InvalidDataException("no book");
    }

    private static async IAsyncEnumerable<string> LinesAsync(StreamReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (buffer, line) = (new char[16 * 1024], new StringBuilder());
        for (int read; (read = await reader.ReadAsync(buffer, cancellation)) > 0;)
        {
            for (var at = 0; at < read;)
            {
                var end = Array.IndexOf(buffer, '\n', at, read - at);
                line.Append(buffer, at, (end < 0 ? read : end) - at);
                if (line.Length > LongestLine)
                {
                    throw new InvalidDataException("a line without end");
                }

                if (end < 0)
                {
                    break;
                }

                yield return line.ToString();
                line.Clear();
                at = end + 1;
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    private static void Keep(List<ChainComparison> results, ChainComparison? chain)
    {
        if (chain is not null)
        {
            results.Add(chain);
        }
    }

    private static Line Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, LineJson.Default.Line) ?? throw new InvalidDataException("no book");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException("no book", problem);
        }
    }

    private async Task<long> LastOfAsync(string chain, CancellationToken cancellation) =>
        await all.ChainHeads.Where(h => h.Chain == chain).Select(h => h.Sequence).SingleOrDefaultAsync(cancellation);

    private async Task<ChainComparison?> CheckAsync(ChainComparison? chain, List<(long Sequence, string Hash)> part, CancellationToken cancellation)
    {
        if (chain is null || part.Count is 0)
        {
            return chain;
        }

        var (name, places) = (chain.Chain, part.Select(p => p.Sequence).ToArray());
        var ours = await all.History.AsNoTracking().Where(h => h.Chain == name && places.Contains(h.Sequence))
            .Select(h => new { h.Sequence, h.Hash }).ToDictionaryAsync(h => h.Sequence, h => Convert.ToHexStringLower(h.Hash), cancellation);
        var different = part.Where(p => ours.TryGetValue(p.Sequence, out var hash) ? hash != p.Hash : p.Sequence <= chain.LastOurs).Select(p => p.Sequence).ToList();
        var same = part.Count(p => ours.TryGetValue(p.Sequence, out var hash) && hash == p.Hash);
        part.Clear();
        return chain with
        {
            Same = chain.Same + same,
            Different = [.. chain.Different.Concat(different).Take(MostNamed)],
            DifferentCount = chain.DifferentCount + different.Count,
        };
    }

    /// <summary>What is read of a line; the rest is no concern of a comparison.</summary>
    internal sealed record Line(string? Book, string? Chain, long? After, long? N, string? Hash);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BookComparison.Line))]
internal sealed partial class LineJson : JsonSerializerContext;
