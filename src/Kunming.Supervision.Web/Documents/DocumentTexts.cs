namespace Kunming.Supervision.Web.Documents;

/// <summary>Walks through everything that a document would print.</summary>
internal static class DocumentTexts
{
    public static IEnumerable<DocumentBlock> BlocksOf(OfficialDocument document) =>
        document.Body.Concat(document.Attachments.SelectMany(a => a.Blocks));

    public static IEnumerable<TextRun> RunsOf(DocumentBlock block) => block switch
    {
        DocumentHeading heading => heading.Runs,
        DocumentParagraph paragraph => paragraph.Runs,
        DocumentTable table => table.Rows.SelectMany(row => row).SelectMany(cell => cell.Runs),
        _ => [],
    };

    /// <summary>
    /// Each text as a reader sees it: runs of one paragraph joined, cells both alone and joined along their row, so that
    /// nothing can be hidden by cutting it up.
    /// </summary>
    public static IEnumerable<string> LinesOf(OfficialDocument document)
    {
        string?[] fields =
        [
            document.Title, document.OneLineTitle, document.IssuerMark, document.Number?.Text, document.Signer, document.Addressee,
            document.Signature?.Name, document.Note, document.Imprint?.Office,
            .. document.Imprint?.CopyTo ?? [],
            .. document.Attachments.Select(a => a.Title),
            .. document.Attendance.SelectMany(a => new[] { a.Label, a.Names, a.Label + a.Names }),
        ];
        return fields.OfType<string>().Concat(BlocksOf(document).SelectMany(LinesOf)).SelectMany(WithItsLines);
    }

    private static IEnumerable<string> LinesOf(DocumentBlock block) => block switch
    {
        DocumentTable table =>
        [
            table.Caption ?? "",
            .. table.Columns.Select(c => c.Head),
            .. table.Groups.Select(g => g.Title ?? ""),
            .. table.Rows.SelectMany(row => row.Select(Joined).Append(string.Concat(row.Select(Joined)))),
        ],
        DocumentChart chart => [chart.AlternativeText, chart.Caption ?? "", chart.Unit, .. chart.Categories, .. chart.Series.Select(s => s.Name)],
        DocumentPicture picture => [picture.AlternativeText, picture.Caption ?? ""],
        _ => [string.Concat(RunsOf(block).Select(r => r.Text))],
    };

    private static IEnumerable<string> WithItsLines(string text) => text.Contains('\n') ? [text, .. text.Split('\n')] : [text];

    private static string Joined(TableCell cell) => string.Concat(cell.Runs.Select(r => r.Text));
}
