using System.Text.Json.Serialization;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;

namespace Kunming.Supervision.Data.Issues.Import;

/// <summary>A column of the list as found: its number from 0, its heading, and the first values under it.</summary>
public sealed record ImportColumn(int Column, string Letters, string Title, IReadOnlyList<string> Samples);

/// <summary>A run of rows that are no data, with the reason in words.</summary>
public sealed record ImportSkip(int FirstRow, int LastRow, string Reason, string Text);

/// <summary>A sheet of the workbook that is not read, and why.</summary>
/// <param name="Name">Stored as Text, as it has been from the first list on.</param>
/// <param name="MayBeRead">It is shown and holds a table: whoever sent the list may have it read instead.</param>
public sealed record ImportSheet([property: JsonPropertyName("Text")] string Name, string Reason, bool MayBeRead = false);

/// <summary>What a first look at a workbook shows: the sheet that is read, and what its columns are called.</summary>
/// <param name="IsHidden">Excel does not show the sheet; none that it shows holds a table.</param>
public sealed record ListLook(
    string Sheet, bool IsHidden, string Fingerprint, IReadOnlyList<ImportColumn> Columns, IReadOnlyDictionary<string, string> Details, IReadOnlyList<ImportSheet> OtherSheets);

/// <summary>What the user settled before the preview.</summary>
/// <param name="Columns">Field key to column.</param>
/// <param name="GroupId">Group of the rows that name none.</param>
/// <param name="CategoryId">Category of the rows that name none.</param>
/// <param name="ReferenceDay">The day from which a missing year is told.</param>
public sealed record ImportChoice(IReadOnlyDictionary<string, int> Columns, Guid? GroupId, Guid? CategoryId, DateOnly ReferenceDay);

/// <summary>How many rows of each kind the preview found.</summary>
public sealed record ImportCounts(int Ready, int Rejected, int Duplicate, int Warned)
{
    public static readonly ImportCounts None = new(0, 0, 0, 0);

    public int All => Ready + Rejected + Duplicate;
}

/// <summary>One list on its way into the system. Its steps are taken by <see cref="ImportSteps"/>, each by comparing the revision.</summary>
public sealed class ImportBatch
{
    public const int SheetMaxLength = 100;
    public const int FingerprintLength = 32;
    public const int FailureMaxLength = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    /// <summary>What its rows are to become.</summary>
    public ListKind List { get; init; }

    public required Signature Uploaded { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required string Sheet { get; init; }

    /// <summary>What the mapping of this layout is remembered by.</summary>
    public required string Fingerprint { get; init; }

    public required IReadOnlyList<ImportColumn> Columns { get; init; }

    /// <summary>What the form says of itself, e.g. 填报单位 → 第三监督单元组.</summary>
    public required IReadOnlyDictionary<string, string> Details { get; init; }

    /// <summary>The sheet is one that Excel does not show: no other holds a table.</summary>
    public bool SheetHidden { get; init; }

    public IReadOnlyList<ImportSheet> OtherSheets { get; init; } = [];

    public ImportChoice? Choice { get; init; }

    public ImportStatus Status { get; init; }

    /// <summary>Grows with every step, so that a stale tab and a second click are told.</summary>
    public int Revision { get; init; }

    /// <summary>When the present step began.</summary>
    public required DateTimeOffset Since { get; init; }

    public int RowsDone { get; init; }

    public int RowsTotal { get; init; }

    public ImportCounts Counts { get; init; } = ImportCounts.None;

    public IReadOnlyList<ImportSkip> Skipped { get; init; } = [];

    public int Taken { get; init; }

    public string? FirstNumber { get; init; }

    public string? LastNumber { get; init; }

    /// <summary>Why it stopped, in a sentence.</summary>
    public string? Failure { get; init; }

    public bool IsRunning => Status is ImportStatus.Previewing or ImportStatus.Importing;

    public bool MayMapColumns => Status is ImportStatus.AwaitingColumns or ImportStatus.AwaitingConfirmation or ImportStatus.Failed;

    public bool MayCancel => Status is not (ImportStatus.Completed or ImportStatus.Cancelled);

    /// <summary>Done of total, 0 to 100.</summary>
    public int Percent => RowsTotal is 0 ? 0 : Math.Min(100, 100 * RowsDone / RowsTotal);
}

/// <summary>The columns that people chose for a layout, proposed again when a list of that layout comes.</summary>
public sealed class LayoutMapping
{
    public required string Fingerprint { get; init; }

    public required IReadOnlyDictionary<string, int> Columns { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset On { get; init; }
}
