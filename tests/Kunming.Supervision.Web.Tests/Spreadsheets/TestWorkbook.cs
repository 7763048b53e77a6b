using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

/// <summary>Workbooks for tests: those of the folder, and small ones built from rows or raw XML.</summary>
internal static class TestWorkbook
{
    public static Stream File(string name) => System.IO.File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Workbooks", name));

    public static MemoryStream Csv(string text, Encoding? encoding = null) => new((encoding ?? new UTF8Encoding(false)).GetBytes(text));

    /// <summary>One sheet of texts and numbers; null leaves a cell out. Merged ranges as in Excel, e.g. A1:C1.</summary>
    public static MemoryStream Of(object?[][] rows, params string[] merged) => OfSheets(("清单", rows, merged));

    public static MemoryStream OfSheets(params (string Name, object?[][] Rows, string[] Merged)[] sheets) =>
        Raw([.. sheets.Select(s => (s.Name, SheetXml(s.Rows, s.Merged)))]);

    /// <summary>The same with one sheet that Excel does not show.</summary>
    public static MemoryStream Hiding(string hidden, params (string Name, object?[][] Rows, string[] Merged)[] sheets) =>
        Raw(name => name == hidden ? " state=\"hidden\"" : "", [.. sheets.Select(s => (s.Name, SheetXml(s.Rows, s.Merged)))]);

    public static MemoryStream Raw(params (string Name, string Xml)[] sheets) => Raw(_ => "", sheets);

    private static MemoryStream Raw(Func<string, string> state, (string Name, string Xml)[] sheets) => Zip(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
        ("xl/workbook.xml", $"""
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
            {string.Concat(sheets.Select((s, i) => $"""<sheet name="{s.Name}" sheetId="{i + 1}"{state(s.Name)} r:id="rId{i + 1}"/>"""))}</sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            {string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}</Relationships>
            """),
        .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i + 1}.xml", s.Xml)),
    ]);

    public static MemoryStream Zip(params (string Path, string Text)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(text);
            }
        }

        stream.Position = 0;
        return stream;
    }

    public static string SheetXml(string rows) =>
        $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""";

    public static List<SheetRow> Rows(Stream content, WorkbookLimits? limits = null)
    {
        using var reader = WorkbookReader.Open(content, limits);
        return [.. reader.Sheets().First().Rows()];
    }

    private static string SheetXml(object?[][] rows, string[] merged)
    {
        var xml = new StringBuilder("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var at = $"{CellRemark.Letters(c)}{r + 1}";
                xml.Append(rows[r][c] switch
                {
                    null => "",
                    string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
                    bool truth => $"<c r=\"{at}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
                    var number => $"<c r=\"{at}\"><v>{Convert.ToString(number, CultureInfo.InvariantCulture)}</v></c>",
                });
            }

            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (merged.Length > 0)
        {
            xml.Append("<mergeCells>").AppendJoin("", merged.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        }

        return xml.Append("</worksheet>").ToString();
    }
}
