using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Issues.Import;

/// <summary>What a first look at a workbook shows: where the list is and what its columns are called.</summary>
public sealed record IssueListLook(
    string Sheet, string Fingerprint, IReadOnlyList<ImportColumn> Columns, IReadOnlyDictionary<string, string> Details, IReadOnlyList<ImportSkip> OtherSheets)
{
    private const int Samples = 3;
    private const int LongestSample = 60;
    private const int RowsLookedAt = 200;

    /// <exception cref="Domain.Kernel.RuleViolationException">It is no workbook that can be read, or has no list.</exception>
    public static IssueListLook At(Stream content, CancellationToken cancellation = default)
    {
        using var reader = WorkbookReader.Open(content, cancellation: cancellation);
        var table = TableRecogniser.Find(reader);
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
            Limit(table.SheetName, ImportBatch.SheetMaxLength), table.Fingerprint,
            [.. table.Columns.Where(c => c.Full != RejectedRowsWorkbook.ReasonTitle && (c.Full.Length > 0 || samples[c.Column].Count > 0))
                .Select(c => new ImportColumn(c.Column, c.Letters, c.Full, samples[c.Column]))],
            table.Details,
            [.. table.OtherSheets.Select(s => new ImportSkip(0, 0, s.Reason, s.Sheet))]);
    }

    /// <summary>Titles as the mapper takes them.</summary>
    public static IReadOnlyList<ColumnTitle> TitlesOf(IEnumerable<ImportColumn> columns) =>
        [.. columns.Select(c => new ColumnTitle(c.Column, c.Title.Length is 0 ? [] : c.Title.Split('/')))];

    private static string Cut(string text) => text.ReplaceLineEndings(" ") is var line && line.Length > LongestSample ? Text.Head(line, LongestSample) + "…" : line;

    private static string Limit(string text, int most) => Text.Head(text, most);
}
