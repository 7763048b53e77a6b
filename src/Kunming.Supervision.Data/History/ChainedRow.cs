namespace Kunming.Supervision.Data.History;

/// <summary>
/// A row that is only ever added, and linked by its hash to the one before it in its chain (docs/audit.md). The links are set by
/// <see cref="ChainWriter"/> in the save.
/// </summary>
public abstract class ChainedRow
{
    public const int ChainMaxLength = 60;
    public const int AlgorithmMaxLength = 20;

    public long Id { get; internal set; }

    /// <summary>Rows of one chain are written one after the other; writers of different chains do not wait for each other.</summary>
    public string Chain { get; internal set; } = "";

    /// <summary>1, 2, 3 … within the chain, without gaps.</summary>
    public long Sequence { get; internal set; }

    /// <summary>Digest and form of the bytes, e.g. <c>SM3/1</c>; see <see cref="ChainDigest"/>.</summary>
    public string Algorithm { get; internal set; } = "";

    /// <summary>The hash of the row before, or zeros.</summary>
    public byte[] PreviousHash { get; internal set; } = [];

    /// <summary>Over every other column of the row.</summary>
    public byte[] Hash { get; internal set; } = [];

    /// <summary>Whether the row has its place in the chain.</summary>
    internal bool IsLinked => Hash.Length > 0;

    /// <summary>The chain to which the row belongs.</summary>
    internal abstract string ChainName { get; }

    /// <summary>The table's name, so that a row of one cannot stand for a row of another.</summary>
    internal abstract string Table { get; }

    /// <summary>Writes the columns that are the row's own, in the order in which <see cref="ChainedTable"/> names them.</summary>
    internal abstract void WriteOwn(RowBytes bytes);
}
