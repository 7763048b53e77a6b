using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>A sheet that was not taken, and why.</summary>
/// <param name="MayBeRead">It is shown and holds a table, and could be read instead.</param>
public sealed record OtherSheet(string Sheet, string Reason, bool MayBeRead)
{
    public const string Hidden = "隐藏的工作表";
}

/// <summary>A table found in a sheet: its heading is known, its rows are still to be read, once and in order.</summary>
public sealed partial class RecognisedTable
{
    private const int LongestExcerpt = 60;

    private readonly Sheet _sheet;
    private readonly List<SheetRow> _head;
    private readonly IEnumerator<SheetRow> _rest;
    private readonly int _nextInHead;
    private readonly List<SkippedRows> _skipped = [];
    private readonly Dictionary<string, string> _details = new(StringComparer.Ordinal);

    internal RecognisedTable(Sheet sheet, List<SheetRow> head, IEnumerator<SheetRow> rest, Heading heading)
    {
        (_sheet, _head, _rest, _nextInHead) = (sheet, head, rest, heading.Last + 1);
        Columns = heading.Columns;
        Fingerprint = ColumnTitle.Fingerprint(Columns);
        (HeadingFirstRow, HeadingLastRow) = (head[heading.First].Number, head[heading.Last].Number);
        for (var i = 0; i < heading.First; i++)
        {
            SkipAbove(head[i]);
        }
    }

    public string SheetName => _sheet.Name;

    /// <summary>Excel does not show the sheet; no sheet that it shows holds a table.</summary>
    public bool IsHidden => _sheet.IsHidden;

    public IReadOnlyList<ColumnTitle> Columns { get; }

    /// <summary>What a mapping of this layout is remembered by.</summary>
    public string Fingerprint { get; }

    public int HeadingFirstRow { get; }

    public int HeadingLastRow { get; }

    /// <summary>The first line over the table, if any.</summary>
    public string? Title { get; private set; }

    /// <summary>What the form says of itself, e.g. 填报单位 → 第三监督单元组; complete when the rows have been read.</summary>
    public IReadOnlyDictionary<string, string> Details => _details;

    /// <summary>The rows that are no data and why; complete when the rows have been read.</summary>
    public IReadOnlyList<SkippedRows> Skipped => _skipped;

    /// <summary>What was mended in cells or cannot be used; complete when the rows have been read.</summary>
    public IReadOnlyList<CellRemark> Remarks => _sheet.Remarks;

    /// <summary>Other sheets of the workbook that were not taken, with the reason.</summary>
    public IReadOnlyList<OtherSheet> OtherSheets { get; internal set; } = [];

    /// <summary>Rows in the sheet as the file counts them: an upper bound, for progress.</summary>
    public int RowsInSheet => _sheet.RowCount;

    /// <summary>The rows of data, merged cells filled down.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        var classifier = new RowClassifier(Columns, _sheet.Merged);
        var fill = new MergeFill(_sheet.Merged, HeadingLastRow + 1);
        SheetRow? firstBlank = null, lastBlank = null;
        foreach (var row in Remaining())
        {
            var filled = fill.Apply(row);
            var reason = classifier.Classify(row);
            if (reason is SkipReason.Blank)
            {
                (firstBlank, lastBlank) = (firstBlank ?? row, row);
                continue;
            }

            if (firstBlank is not null)
            {
                _skipped.Add(new(firstBlank.Number, lastBlank!.Number, SkipReason.Blank, ""));
                firstBlank = null;
            }

            if (reason is { } why)
            {
                Skip(row, why);
            }
            else
            {
                yield return filled;
            }
        }

        foreach (var (row, column, text) in _sheet.FarCells)
        {
            _skipped.Add(new(row, row, SkipReason.FarAway, Excerpt($"{CellRemark.Letters(column)}列  {text}".TrimEnd())));
        }
    }

    private IEnumerable<SheetRow> Remaining()
    {
        for (var i = _nextInHead; i < _head.Count; i++)
        {
            yield return _head[i];
        }

        while (_rest.MoveNext())
        {
            yield return _rest.Current;
        }
    }

    private void SkipAbove(SheetRow row)
    {
        if (row.IsEmpty)
        {
            _skipped.Add(new(row.Number, row.Number, SkipReason.Blank, ""));
            return;
        }

        var isSignature = row.Cells.Any(c => RowClassifier.IsSignature(Folding.Compact(c.Text)));
        Title ??= isSignature ? null : row.Cells.First(c => !c.IsEmpty).Text.Trim();
        Skip(row, isSignature ? SkipReason.Signature : SkipReason.Title);
    }

    private void Skip(SheetRow row, SkipReason reason)
    {
        var text = string.Join("  ", row.Cells.Where(c => !c.IsEmpty).Select(c => c.Text.Trim()));
        if (reason is SkipReason.Signature)
        {
            foreach (Match pair in Detail().Matches(text))
            {
                _details[pair.Groups["key"].Value] = Seal().Replace(pair.Groups["value"].Value, "").Trim();
            }
        }

        _skipped.Add(new(row.Number, row.Number, reason, Excerpt(text)));
    }

    private static string Excerpt(string text) => text.Length > LongestExcerpt ? Domain.Kernel.Text.Head(text, LongestExcerpt) + "…" : text;

    [GeneratedRegex(@"(?<key>\p{L}{2,12})\s*(?:[（(](?:盖章|公章|签字|签章)[）)])?\s*[：:]\s*(?<value>.*?)\s*(?=\s\p{L}{2,12}\s*(?:[（(](?:盖章|公章|签字|签章)[）)])?\s*[：:]|$)", RegexOptions.Singleline)]
    private static partial Regex Detail();

    [GeneratedRegex(@"[（(]\s*(盖章|公章|签字|签章|签名)\s*[）)]")]
    private static partial Regex Seal();
}
