using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Issues.Import;

/// <summary>Takes a first look at a workbook: where the list is and what its columns are called.</summary>
public static class IssueListLook
{
    private const int Samples = 3;
    private const int LongestSample = 60;
    private const int RowsLookedAt = 200;

    /// <param name="sheet">The sheet to look at; null for the one that holds most.</param>
    /// <exception cref="RuleViolationException">It is no workbook that can be read, or has no list.</exception>
    public static ListLook At(Stream content, string? sheet = null, CancellationToken cancellation = default)
    {
        using var reader = WorkbookReader.Open(content, cancellation: cancellation);
        var table = TableOf(reader, sheet);
        var samples = table.Columns.ToDictionary(c => c.Column, _ => new List<string>(Samples));
        foreach (var row in table.Rows().Take(RowsLookedAt))
        {
            foreach (var (column, values) in samples.Where(s => s.Value.Count < Samples))
            {
                if (row[column].Text.Trim() is { Length: > 0 } text && !values.Contains(Cut(text)))
                {
                    values.Add(Cut(text));
                }
            }
        }

        return new(
            NameOf(table.SheetName), table.IsHidden, table.Fingerprint,
            [.. table.Columns.Where(c => c.Full != RejectedRowsWorkbook.ReasonTitle && (c.Full.Length > 0 || samples[c.Column].Count > 0))
                .Select(c => new ImportColumn(c.Column, c.Letters, c.Full, samples[c.Column]))],
            table.Details,
            [.. table.OtherSheets.Select(s => new ImportSheet(NameOf(s.Sheet), s.Reason, s.MayBeRead))]);
    }

    /// <summary>The table of the sheet that a list says it is on.</summary>
    /// <param name="sheet">As <see cref="At"/> named it; null for the one that holds most.</param>
    /// <exception cref="RuleViolationException">There is no table.</exception>
    public static RecognisedTable TableOf(WorkbookReader reader, string? sheet) => TableRecogniser.Find(reader, sheet is null ? null : name => NameOf(name) == sheet);

    /// <summary>Titles as the mapper takes them.</summary>
    public static IReadOnlyList<ColumnTitle> TitlesOf(IEnumerable<ImportColumn> columns) =>
        [.. columns.Select(c => new ColumnTitle(c.Column, c.Title.Length is 0 ? [] : c.Title.Split('/')))];

    private static string Cut(string text) => text.ReplaceLineEndings(" ") is var line && line.Length > LongestSample ? Text.Head(line, LongestSample) + "…" : line;

    private static string NameOf(string sheet) => Text.Head(sheet, ImportBatch.SheetMaxLength);
}
