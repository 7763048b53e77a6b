using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Kunming.Supervision.Verify;

/// <summary>A line that was read, and what its row says as bytes or as their digest.</summary>
/// <param name="Number">1 for the first line of the file.</param>
/// <param name="Problem">Why it could not be read; the rest is empty then.</param>
internal sealed record ReadLine(long Number, BookLine? Line, byte[] Said, bool IsDigest, string? Problem)
{
    public static ReadLine Faulty(long number, string problem) => new(number, null, [], false, problem);
}

/// <summary>Reads a book in blocks of whole lines. What a row says is digested by several threads; the order of the lines is kept.</summary>
internal static class BookBlocks
{
    private const int BlockSize = 1 << 20;

    /// <summary>Longer lines are none of ours: a file that lies about itself shall not fill the memory.</summary>
    private const int LongestLine = 16 << 20;

    private static readonly int Ahead = Environment.ProcessorCount + 1;

    /// <exception cref="InvalidDataException">A line without end.</exception>
    public static async IAsyncEnumerable<List<ReadLine>> ReadAsync(Stream book, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var running = new Queue<Task<List<ReadLine>>>();
        var (rest, line) = (Array.Empty<byte>(), 0L);
        for (var more = true; more;)
        {
            var block = new byte[rest.Length + BlockSize];
            rest.CopyTo(block, 0);
            var length = rest.Length + await book.ReadAtLeastAsync(block.AsMemory(rest.Length), BlockSize, throwOnEndOfStream: false, cancellation);
            more = length == block.Length;
            var end = more ? block.AsSpan(0, length).LastIndexOf((byte)'\n') + 1 : length;
            rest = block[end..length];
            if (rest.Length > LongestLine)
            {
                throw new InvalidDataException("有一行过长，不是可核验台账。");
            }

            var (first, lines) = (line, block.AsMemory(0, end));
            line += block.AsSpan(0, end).Count((byte)'\n');
            running.Enqueue(Task.Run(() => Parse(lines, first), cancellation));
            if (running.Count > Ahead)
            {
                yield return await running.Dequeue();
            }
        }

        while (running.TryDequeue(out var last))
        {
            yield return await last;
        }
    }

    private static List<ReadLine> Parse(ReadOnlyMemory<byte> lines, long number)
    {
        var (read, digests, fields) = (new List<ReadLine>(), new Digests(), new FieldBytes());
        while (lines.Length > 0)
        {
            var end = lines.Span.IndexOf((byte)'\n');
            var line = end < 0 ? lines : lines[..end];
            lines = end < 0 ? default : lines[(end + 1)..];
            number++;
            if (line.Span.Trim("\r "u8).Length > 0)
            {
                read.Add(ParseLine(line.Span, number, digests, fields));
            }
        }

        return read;
    }

    private static ReadLine ParseLine(ReadOnlySpan<byte> json, long number, Digests digests, FieldBytes fields)
    {
        try
        {
            var line = JsonSerializer.Deserialize(json, BookJson.Default.BookLine)!;
            if (!line.IsShown)
            {
                return new(number, line, line.Content is { } content ? HexOf(content) : [], line.Content is not null, null);
            }

            fields.Clear();
            Write(line, fields);
            return line.Algorithm is { } algorithm && Digests.HasContentDigest(algorithm)
                ? new(number, line, digests.Of(algorithm, fields.Written), true, null)
                : new(number, line, fields.Written.ToArray(), false, null);
        }
        catch (JsonException problem)
        {
            return ReadLine.Faulty(number, problem.Message);
        }
        catch (FormatException)
        {
            return ReadLine.Faulty(number, "散列值不是十六进制");
        }
    }

    public static byte[] HexOf(string hex) => Convert.FromHexString(hex) is { Length: Digests.Length } bytes ? bytes : throw new FormatException();

    /// <summary>In the order of docs/audit.md.</summary>
    private static void Write(BookLine row, FieldBytes fields)
    {
        fields.Text(row.Subject);
        fields.Id(row.SubjectId);
        fields.Text(row.Label);
        fields.Text(row.Event);
        fields.Text(row.Summary);
        fields.Text(row.Payload);
        fields.Id(row.ByOfficerId);
        fields.Text(row.ByOfficer);
        fields.Id(row.ByOrganisationId);
        fields.Text(row.ByOrganisation);
        fields.Moment(row.ByOn ?? "");
        fields.Day(row.Day ?? "");
        fields.Text(row.Ledger);
        fields.Id(row.GroupId);
        fields.Id(row.JurisdictionId);
    }
}
