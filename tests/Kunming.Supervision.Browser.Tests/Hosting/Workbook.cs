using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kunming.Supervision.Web.Spreadsheets;
using Microsoft.Playwright;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Kunming.Supervision.Browser.Tests.Hosting;

/// <summary>What a person does to a workbook before sending it: changes the text of some cells.</summary>
internal static class Workbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Sample(string name) => File.ReadAllBytes(Repository.Workbook(name));

    public static FilePayload Upload(string name, byte[] content) => new() { Name = name, MimeType = MediaType, Buffer = content };

    /// <summary>The same workbook with other texts in some cells, e.g. ("市级", "B3", "市纪委"). An empty sheet name means the first sheet.</summary>
    public static byte[] With(this byte[] workbook, params (string Sheet, string Cell, string Text)[] changes)
    {
        using var content = new MemoryStream();
        content.Write(workbook);
        using (var document = SpreadsheetDocument.Open(content, isEditable: true))
        {
            var book = document.WorkbookPart!;
            foreach (var (sheet, place, text) in changes)
            {
                var id = book.Workbook!.Descendants<Sheet>().First(s => sheet.Length is 0 || s.Name == sheet).Id!.Value!;
                var cell = ((WorksheetPart)book.GetPartById(id)).Worksheet!.Descendants<Cell>().First(c => c.CellReference == place);
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.AppendChild(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
            }
        }

        return content.ToArray();
    }

    /// <summary>The texts of the first sheet, row by row.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(this byte[] workbook)
    {
        using var content = new MemoryStream(workbook);
        using var reader = WorkbookReader.Open(content);
        return [.. reader.Sheets().First().Rows().Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => c.Text)])];
    }

    /// <summary>B7 for the second column of the seventh row, both counted from 0.</summary>
    public static string Place(int row, int column) => $"{CellRemark.Letters(column)}{row + 1}";
}
