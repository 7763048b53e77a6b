using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Where the sheets of an xlsx lie: its name as the user sees it, and its part.</summary>
internal static class SheetParts
{
    public static IReadOnlyList<(string Name, string Path)> Of(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Read(zip.GetEntry("xl/_rels/workbook.xml.rels"), "Relationship", reader =>
            targets[reader.GetAttribute("Id") ?? ""] = reader.GetAttribute("Target") ?? "");

        var sheets = new List<(string, string)>();
        Read(zip.GetEntry("xl/workbook.xml"), "sheet", reader =>
        {
            const string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
            var id = reader.GetAttribute("id", relationships) ?? reader.GetAttribute("id", strict) ?? "";
            if (targets.TryGetValue(id, out var target))
            {
                sheets.Add((reader.GetAttribute("name") ?? "", target.StartsWith('/') ? target[1..] : $"xl/{target}"));
            }
        });
        return sheets;
    }

    public static XmlReader Open(Stream part) =>
        XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true });

    /// <summary>The places of a sheet's cells, rows from 1, columns from 0; the reader stands on the cell meanwhile, and may read what is in it.</summary>
    public static IEnumerable<(int Row, int Column)> Cells(XmlReader reader, CancellationToken cancellation)
    {
        int row = 0, column = -1;
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName is "row")
            {
                cancellation.ThrowIfCancellationRequested();
                row = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : row + 1;
                column = -1;
            }
            else if (reader.LocalName is "c")
            {
                column = reader.GetAttribute("r") is { } at ? ColumnOf(at) : column + 1;
                yield return (row, column);
            }
        }
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column - 1;
    }

    private static void Read(ZipArchiveEntry? part, string element, Action<XmlReader> take)
    {
        if (part is null)
        {
            return;
        }

        using var stream = part.Open();
        using var reader = Open(stream);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == element)
            {
                take(reader);
            }
        }
    }
}

/// <summary>Finds the cells of a sheet that hold an error, or a formula whose value was never saved.</summary>
internal static class CellFaults
{
    public static IReadOnlyDictionary<(int Row, int Column), string> In(ZipArchiveEntry sheet, CancellationToken cancellation)
    {
        var faults = new Dictionary<(int, int), string>();
        using var stream = sheet.Open();
        using var reader = SheetParts.Open(stream);
        foreach (var at in SheetParts.Cells(reader, cancellation))
        {
            if (FaultOf(reader) is { } fault)
            {
                faults[at] = fault;
            }
        }

        return faults;
    }

    private static string? FaultOf(XmlReader reader)
    {
        var type = reader.GetAttribute("t");
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var hasFormula = false;
        var hasValue = false;
        var value = "";
        for (var depth = reader.Depth; reader.Read() && reader.Depth > depth;)
        {
            if (reader.NodeType is XmlNodeType.Element && reader.Depth == depth + 1)
            {
                hasFormula |= reader.LocalName is "f";
                hasValue |= reader.LocalName is "v" or "is";
                value = reader.LocalName is "v" ? null : value;
            }
            else if (reader.NodeType is XmlNodeType.Text && value is null)
            {
                value = reader.Value;
            }
        }

        return type is "e" ? value ?? ""
            : hasFormula && string.IsNullOrEmpty(value) && !(type is "str" && hasValue) ? ""
            : null;
    }
}
