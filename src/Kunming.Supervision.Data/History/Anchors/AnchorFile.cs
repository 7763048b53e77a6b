using System.Globalization;
using System.Text;
using Kunming.Supervision.Data.PrivateServer;
using Org.BouncyCastle.Crypto.Digests;

namespace Kunming.Supervision.Data.History.Anchors;

/// <summary>
/// Heads of chains, written down outside the database, so that whoever has only the database cannot cut off or rewrite the end of a chain
/// unseen. One line for each: number, time, chain, sequence, hash, and a hash over the line and the one before. Lines are only added.
/// </summary>
public sealed class AnchorFile(string folder)
{
    public const string FileName = "anchors.txt";
    private const string Beginning = "beginning";

    private static readonly string Nothing = Convert.ToHexStringLower(ChainDigest.Zero);

    public string Path { get; } = System.IO.Path.Combine(folder, FileName);

    /// <param name="noted">A line that must be there, as it was noted.</param>
    public AnchorBook Read(AnchorMark? noted = null)
    {
        if (!File.Exists(Path))
        {
            return new(new Dictionary<string, (long, byte[])>(), null, noted?.Number, 0);
        }

        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Read(file, noted);
    }

    /// <summary>Adds a line for each head, and returns the file as it is then. Another program that adds at the same time waits its turn.</summary>
    /// <exception cref="IOException">The file cannot be written, or another program keeps it.</exception>
    /// <exception cref="InvalidDataException">The file was changed: nothing is added to it.</exception>
    public AnchorBook Append(IEnumerable<ChainHead> heads, DateTimeOffset on)
    {
        PrivateFolder.Create(folder);
        using var file = new FileStream(Path, Writing());
        var book = Read(file, null);
        if (book.BrokenLine is { } broken)
        {
            throw new InvalidDataException($"Line {broken} of {Path} was changed.");
        }

        // A line that was cut off by a power failure gives way.
        file.SetLength(book.Length);
        file.Position = book.Length;
        var (chains, last) = (new Dictionary<string, (long, byte[])>(book.ByChain), book.Last ?? new(0, Nothing));

        // The file says from when on there were anchors, even before there is a row.
        IEnumerable<ChainHead> lines = book.Last is null ? heads.Prepend(new() { Chain = Beginning, Hash = ChainDigest.Zero, Algorithm = ChainDigest.Sm3 }) : heads;
        foreach (var head in lines)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture, $"{last.Number + 1} {on.UtcDateTime:O} {head.Chain} {head.Sequence} {Convert.ToHexStringLower(head.Hash)}");
            last = new(last.Number + 1, HashOf(last.Hash, text));
            file.Write(Encoding.UTF8.GetBytes($"{text} {last.Hash}\n"));
            chains[head.Chain] = (head.Sequence, head.Hash);
        }

        file.Flush(flushToDisk: true);
        return new(chains, last.Number is 0 ? null : last, null, file.Position);
    }

    private static AnchorBook Read(FileStream file, AnchorMark? noted)
    {
        var chains = new Dictionary<string, (long Sequence, byte[] Hash)>();
        var (last, length) = (new AnchorMark(0, Nothing), 0L);
        var found = noted is null;
        using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            var bytes = Encoding.UTF8.GetByteCount(line) + 1;
            if (length + bytes > file.Length)
            {
                break;
            }

            if (Parse(line, last) is not { } parsed)
            {
                return new(chains, last.Number is 0 ? null : last, last.Number + 1, length);
            }

            (last, length) = (parsed.Mark, length + bytes);
            chains[parsed.Chain] = (parsed.Sequence, parsed.Hash);
            found |= last == noted;
        }

        return new(chains, last.Number is 0 ? null : last, found ? null : noted!.Number, length);
    }

    private static (AnchorMark Mark, string Chain, long Sequence, byte[] Hash)? Parse(string line, AnchorMark before)
    {
        var cut = line.LastIndexOf(' ');
        if (cut < 0 || line.Split(' ') is not [var number, _, var chain, var sequence, { Length: 2 * ChainDigest.Length } hash, var own])
        {
            return null;
        }

        var mark = new AnchorMark(before.Number + 1, own);
        return number == mark.Number.ToString(CultureInfo.InvariantCulture) && own == HashOf(before.Hash, line[..cut])
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (mark, chain, place, Convert.FromHexString(hash)) : null;
    }

    private static string HashOf(string before, string text)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(Encoding.UTF8.GetBytes($"{before} {text}"));
        Span<byte> hash = stackalloc byte[ChainDigest.Length];
        digest.DoFinal(hash);
        return Convert.ToHexStringLower(hash);
    }

    private static FileStreamOptions Writing()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
