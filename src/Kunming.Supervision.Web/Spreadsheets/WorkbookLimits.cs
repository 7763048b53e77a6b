namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>What a workbook may claim of the machine. Sizes in bytes; rows and columns are those with content.</summary>
public sealed record WorkbookLimits
{
    public static readonly WorkbookLimits Default = new();

    public int MaxColumns { get; init; } = 150;

    public int MaxRows { get; init; } = 200_000;

    /// <summary>Excel's own limit for the text of a cell.</summary>
    public int MaxCellLength { get; init; } = 32_767;

    public long MaxInflatedBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Real sheets inflate to 5–40 times; a bomb to 1,000 times.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Below this size the ratio says nothing: a small empty sheet compresses very well.</summary>
    public long RatioMattersFrom { get; init; } = 20L * 1024 * 1024;

    public int MaxEntries { get; init; } = 2_000;

    /// <summary>Remarks on cells that are kept for each sheet; more are counted only.</summary>
    public int MaxRemarks { get; init; } = 1_000;
}

/// <summary>How far reading has come: rows read of rows in the sheet, empty ones included.</summary>
public readonly record struct ReadProgress(string Sheet, int RowsRead, int RowsInSheet);
