namespace Kunming.Supervision.Data.History.Verification;

public enum ChainFaultKind
{
    /// <summary>The row's columns do not give its hash.</summary>
    Changed,
    UnknownAlgorithm,

    /// <summary>Rows are missing before this one.</summary>
    Missing,

    /// <summary>The place is taken already, or was passed.</summary>
    Misplaced,

    /// <summary>The row does not name the hash of the row before.</summary>
    Unlinked,

    /// <summary>The head knows later rows than there are.</summary>
    TailCut,

    /// <summary>The head does not know the last row.</summary>
    HeadBehind,
    HeadMissing,

    /// <summary>An anchor knows a later row than there is.</summary>
    RolledBack,

    /// <summary>An anchor knows another row at this place.</summary>
    Rewritten,

    /// <summary>There are rows, and no anchor to hold them against.</summary>
    NoAnchors,

    /// <summary>A line of the anchor file does not follow from the line before, or is not there.</summary>
    AnchorsChanged,
}

/// <summary>Something that is not as it was written.</summary>
/// <param name="Chain">Empty for the anchor file.</param>
/// <param name="Sequence">The place in the chain; the line in the anchor file.</param>
/// <param name="RowId">The row's id, where there is a row.</param>
/// <param name="Other">Where the chain ends, or up to which place rows are missing.</param>
public sealed record ChainFault(ChainFaultKind Kind, string Chain, long Sequence, long? RowId = null, long? Other = null)
{
    public override string ToString() => Kind switch
    {
        ChainFaultKind.Changed => $"链 {Chain} 第 {Sequence} 行（编号 {RowId}）的内容与散列值不符：内容被改动，或者是伪造的行",
        ChainFaultKind.UnknownAlgorithm => $"链 {Chain} 第 {Sequence} 行（编号 {RowId}）的散列算法无法识别",
        ChainFaultKind.Missing when Other > Sequence => $"链 {Chain} 缺少第 {Sequence} 至 {Other} 行：被删除",
        ChainFaultKind.Missing => $"链 {Chain} 缺少第 {Sequence} 行：被删除",
        ChainFaultKind.Misplaced => $"链 {Chain} 第 {Sequence} 行（编号 {RowId}）的位置不对：插入了行，或者顺序被调换",
        ChainFaultKind.Unlinked => $"链 {Chain} 第 {Sequence} 行（编号 {RowId}）接不上前一行：前面的行被替换",
        ChainFaultKind.TailCut => $"链 {Chain} 的末尾被截断：链头记到第 {Sequence} 行，只找到第 {Other} 行",
        ChainFaultKind.HeadBehind => $"链 {Chain} 的链头与末行不符：链头记到第 {Sequence} 行，末行是第 {Other} 行",
        ChainFaultKind.HeadMissing => $"链 {Chain} 有 {Sequence} 行，但没有链头",
        ChainFaultKind.RolledBack => $"链 {Chain} 被回退：锚点记到第 {Sequence} 行，只找到第 {Other} 行",
        ChainFaultKind.Rewritten => $"链 {Chain} 第 {Sequence} 行与锚点不符：这一行或更早的行被重写",
        ChainFaultKind.NoAnchors => "没有锚点文件，无法证明末尾没有被整体回退",
        ChainFaultKind.AnchorsChanged => $"锚点文件第 {Sequence} 行被改动，或者不存在",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };
}
