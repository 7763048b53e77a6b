using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Organisations;

/// <summary>A directory workbook as read, nothing judged yet.</summary>
/// <param name="OtherSheets">Names of sheets that are no part of a directory; they are ignored and reported.</param>
public sealed record DirectoryWorkbookContent(IReadOnlyList<DirectorySheetContent> Sheets, IReadOnlyList<string> OtherSheets);

/// <param name="HeaderRow">Number of the heading row as Excel shows it.</param>
/// <param name="Faults">Cells that could not be read as they stand.</param>
public sealed record DirectorySheetContent(
    DirectorySheet Sheet, int HeaderRow, IReadOnlyList<string> Header, IReadOnlyList<DirectoryRow> Rows, IReadOnlyList<DirectoryFault> Faults)
{
    /// <summary>Single values far beside the table, which were not read; columns counted from 0.</summary>
    public IReadOnlyList<(int Row, int Column)> FarCells { get; init; } = [];
}

/// <param name="Number">As Excel shows it.</param>
public sealed record DirectoryRow(int Number, IReadOnlyList<string> Cells);

/// <param name="Column">Counted from 0.</param>
public sealed record DirectoryFault(int Row, int Column, Rule Rule);
