namespace Kunming.Supervision.Data.History.Anchors;

/// <summary>A line of the anchor file by its number and its hash, short enough to be written down on paper.</summary>
public sealed record AnchorMark(long Number, string Hash)
{
    public override string ToString() => $"{Number}:{Hash}";

    /// <summary>Null when the text is no mark.</summary>
    public static AnchorMark? TryParse(string? text) =>
        text?.Split(':') is [var number, { Length: 2 * ChainDigest.Length } hash] && long.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var line)
            ? new(line, hash.ToLowerInvariant()) : null;
}

/// <summary>What the anchor file says.</summary>
/// <param name="ByChain">The last anchor of each chain; it pins all rows before it.</param>
/// <param name="Last">The last line; null when there is none.</param>
/// <param name="BrokenLine">The first line that does not follow from the one before; what comes after it is not believed.</param>
/// <param name="Length">Bytes up to the end of the last whole line.</param>
public sealed record AnchorBook(IReadOnlyDictionary<string, (long Sequence, byte[] Hash)> ByChain, AnchorMark? Last, long? BrokenLine, long Length);
