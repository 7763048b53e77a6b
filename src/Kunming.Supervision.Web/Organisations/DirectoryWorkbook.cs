using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Organisations;

/// <summary>Reads the six sheets of 机构名录 as they stand; what is right is for the domain to say.</summary>
public static class DirectoryWorkbook
{
    private const int HeadingWithin = 10;

    /// <exception cref="RuleViolationException">The file is no workbook that can be read.</exception>
    public static DirectoryWorkbookContent Read(Stream content, CancellationToken cancellationToken = default)
    {
        using var reader = WorkbookReader.Open(content, cancellation: cancellationToken);
        if (reader.Format is WorkbookFormat.Csv)
        {
            // Text has no sheets: six of them would be called missing, and none of it is what is wrong.
            throw new RuleViolationException(WorkbookRules.NotAWorkbook.With("文本文件"));
        }

        var sheets = new List<DirectorySheetContent>();
        var others = new List<string>();
        foreach (var sheet in reader.Sheets())
        {
            if (DirectoryLayout.Find(sheet.Name) is { } layout)
            {
                sheets.Add(Read(sheet, layout));
            }
            else
            {
                others.Add(sheet.Name);
            }
        }

        return new(sheets, others);
    }

    private static DirectorySheetContent Read(Sheet sheet, DirectoryLayout layout)
    {
        var rows = sheet.Rows().Where(r => !r.IsEmpty).Select(r => new DirectoryRow(r.Number, [.. r.Cells.Select(c => c.Text)])).ToList();
        var columns = layout.Columns.Select(Folding.Compact).ToHashSet();

        // A title above the headings does no harm: the heading row is the one that names most columns.
        var heading = rows.Take(HeadingWithin).MaxBy(r => r.Cells.Count(c => columns.Contains(Folding.Compact(c))));
        if (heading is null)
        {
            return new(layout.Sheet, 1, [], [], []);
        }

        return new(
            layout.Sheet, heading.Number, heading.Cells,
            [.. rows.Where(r => r.Number > heading.Number)],
            [.. sheet.Remarks.Where(r => r.Row > heading.Number).Select(r => new DirectoryFault(r.Row, r.Column, FaultOf(r, heading)))])
        {
            FarCells = [.. sheet.FarCells.Select(c => (c.Row, c.Column))],
        };
    }

    /// <summary>A list of issues is mended silently; in the directory, whose codes and names are keys, a hidden character is for its author to remove.</summary>
    private static Rule FaultOf(CellRemark remark, DirectoryRow heading) => remark.Rule.Code == WorkbookRules.CellCleaned.Code
        ? Text.ControlCharacter.With(remark.Column < heading.Cells.Count ? heading.Cells[remark.Column] : "单元格")
        : remark.Rule;
}
