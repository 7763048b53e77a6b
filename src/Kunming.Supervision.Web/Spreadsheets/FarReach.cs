using System.IO.Compression;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>
/// Where the cells of a wide sheet lie, found from their references before the sheet is read: the reading library has a place for every cell between
/// the first and the furthest, and one stray value in the last corner of Excel would cost seventeen billion of them.
/// </summary>
/// <param name="LastRow">The last row with something in the columns of a table; 0 when there is none.</param>
/// <param name="Rows">Row to the first and the last column with something behind these.</param>
internal sealed record FarReach(int LastRow, IReadOnlyDictionary<int, (int First, int Last)> Rows)
{
    /// <param name="columns">As many as a table may have.</param>
    public static FarReach Of(ZipArchiveEntry sheet, int columns, CancellationToken cancellation)
    {
        var lastRow = 0;
        var rows = new Dictionary<int, (int First, int Last)>();
        using var stream = sheet.Open();
        using var reader = SheetParts.Open(stream);
        foreach (var (row, column) in SheetParts.Cells(reader, cancellation))
        {
            // Cells with a format alone are many in wide sheets, and are nothing.
            if (reader.IsEmptyElement)
            {
                continue;
            }

            if (column < columns)
            {
                lastRow = Math.Max(lastRow, row);
            }
            else
            {
                rows[row] = rows.TryGetValue(row, out var known) ? (Math.Min(known.First, column), Math.Max(known.Last, column)) : (column, column);
            }
        }

        return new(lastRow, rows);
    }
}
