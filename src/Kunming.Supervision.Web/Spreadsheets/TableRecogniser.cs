using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Finds the tables in workbooks whose layout is not known beforehand.</summary>
public static class TableRecogniser
{
    private const int HeadRows = 60;
    private const int LongestSearch = 300;

    /// <summary>The table of one sheet; null when it has no heading with a row of data under it.</summary>
    public static RecognisedTable? Recognise(Sheet sheet)
    {
        var rows = sheet.Rows().GetEnumerator();
        var head = new List<SheetRow>();
        for (var used = 0; used < HeadRows && head.Count < LongestSearch && rows.MoveNext();)
        {
            head.Add(rows.Current);
            used += rows.Current.IsEmpty ? 0 : 1;
        }

        return HeadingFinder.Find(head, sheet.Merged) is { } heading && head.Skip(heading.Last + 1).Any(r => !r.IsEmpty)
            ? new(sheet, head, rows, heading)
            : null;
    }

    /// <summary>Every table of the workbook in turn, for workbooks that hold one on each sheet; read each before the next.</summary>
    public static IEnumerable<RecognisedTable> All(WorkbookReader workbook) => workbook.Sheets().Select(Recognise).OfType<RecognisedTable>();

    /// <summary>The one table that is wanted, else the one that holds the data: that of the sheet with most cells, visible sheets before hidden ones.</summary>
    /// <param name="wanted">Tells by its name the sheet that somebody has chosen; null when nobody has.</param>
    /// <exception cref="RuleViolationException">No sheet holds a table, or the chosen one none.</exception>
    public static RecognisedTable Find(WorkbookReader workbook, Func<string, bool>? wanted = null)
    {
        if (workbook.SheetCount is 1)
        {
            return Recognise(workbook.Sheets().First()) ?? throw new RuleViolationException(WorkbookRules.NoTable);
        }

        var sheets = workbook.Sheets().Select(SheetSeen.Of).ToList();
        var taken = sheets.Where(s => s.Size > 0 && wanted?.Invoke(s.Name) is not false).OrderBy(s => s.IsHidden).ThenByDescending(s => s.Size).FirstOrDefault()
            ?? throw new RuleViolationException(WorkbookRules.NoTable);
        var found = Recognise(workbook.Sheets().ElementAt(taken.Index))!;
        found.OtherSheets = [.. sheets.Where(s => s != taken).Select(s => new OtherSheet(s.Name, s.ReasonBeside(taken), s is { Size: > 0, IsHidden: false }))];
        return found;
    }

    /// <summary>A sheet on the first walk through a workbook.</summary>
    /// <param name="Size">Cells of its table; 0 without one.</param>
    private sealed record SheetSeen(int Index, string Name, bool IsBlank, bool IsHidden, long Size)
    {
        public static SheetSeen Of(Sheet sheet, int index) => new(
            index, sheet.Name, sheet.RowCount is 0, sheet.IsHidden,
            Recognise(sheet) is { } table ? (long)table.Columns.Count * (sheet.RowCount - table.HeadingLastRow) : 0);

        public string ReasonBeside(SheetSeen taken) =>
            IsBlank ? "空工作表"
            : Size is 0 ? "没有表格"
            : IsHidden ? OtherSheet.Hidden
            : Size < taken.Size ? "不是数据最多的工作表"
            : "没有选用";
    }
}
