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

    /// <summary>The one table that holds the data: that of the sheet with most cells, visible sheets before hidden ones.</summary>
    /// <exception cref="RuleViolationException">No sheet holds a table.</exception>
    public static RecognisedTable Find(WorkbookReader workbook)
    {
        if (workbook.SheetCount is 1)
        {
            return Recognise(workbook.Sheets().First()) ?? throw new RuleViolationException(WorkbookRules.NoTable);
        }

        var sheets = workbook.Sheets().Select((sheet, index) => (
            Index: index,
            sheet.Name,
            IsBlank: sheet.RowCount is 0,
            sheet.IsHidden,
            Size: Recognise(sheet) is { } table ? (long)table.Columns.Count * (sheet.RowCount - table.HeadingLastRow) : 0)).ToList();
        var best = sheets.OrderBy(s => s.IsHidden).ThenByDescending(s => s.Size).FirstOrDefault(s => s.Size > 0);
        if (best.Size is 0)
        {
            throw new RuleViolationException(WorkbookRules.NoTable);
        }

        var found = Recognise(workbook.Sheets().ElementAt(best.Index))!;
        found.OtherSheets = [.. sheets.Where(s => s.Index != best.Index).Select(s => (s.Name, s.IsBlank ? "空工作表" : s.Size is 0 ? "没有表格" : "不是数据最多的工作表"))];
        return found;
    }
}
