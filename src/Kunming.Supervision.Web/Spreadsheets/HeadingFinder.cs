using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Where the heading lies: indexes into the rows looked at, and the flattened titles.</summary>
internal sealed record Heading(int First, int Last, IReadOnlyList<ColumnTitle> Columns);

/// <summary>
/// Finds the heading among a sheet's first rows by shape alone: the first row of several short texts, none of them a number, a day
/// or a key with its value, that heads most of the columns in use; and the rows under it that part its groups.
/// </summary>
internal sealed partial class HeadingFinder
{
    private const int DeepestHeading = 4;
    private const int LongestTitle = 40;
    private const double LeastCoverage = 0.6;

    private readonly List<SheetRow> _rows;
    private readonly List<MergedRange> _merged;
    private readonly string[][] _raw;
    private readonly string[][] _spread;
    private readonly int _width;

    private HeadingFinder(List<SheetRow> rows, IReadOnlyList<MergedRange> merged)
    {
        _rows = rows;
        var lastRow = rows.Count > 0 ? rows[^1].Number : 0;
        _merged = [.. merged.Where(m => m.FirstRow <= lastRow)];
        var columns = rows.Count > 0 ? rows.Max(r => r.Cells.Length) : 0;
        _raw = [.. rows.Select(r => Enumerable.Range(0, columns).Select(c => Folding.Compact(r[c].Text)).ToArray())];
        _spread = [.. _raw.Select(r => (string[])r.Clone())];
        Spread();
        _width = WidthOf();
    }

    public static Heading? Find(List<SheetRow> rows, IReadOnlyList<MergedRange> merged) => new HeadingFinder(rows, merged).Find();

    /// <summary>True for what a heading may hold.</summary>
    public static bool IsTitle(string compact)
    {
        // 金额(单位:元) is a title with an aside, not a key with a value; (1) is a number.
        var bare = Aside().Replace(compact, "");
        return compact.Length > 0 && bare.Length <= LongestTitle && !bare.Contains('。') && !Value().IsMatch(compact) && !KeyWithValue().IsMatch(bare);
    }

    private Heading? Find()
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            if (!IsHeadingRow(row))
            {
                continue;
            }

            var last = Extend(row);
            var columns = Flatten(row, last);
            if (columns.Count(c => c.Path.Count > 0) >= Math.Max(2, _width * LeastCoverage))
            {
                return new(row, last, columns);
            }
        }

        return null;
    }

    private bool IsHeadingRow(int row) =>
        _raw[row].Where(t => t.Length > 0).All(IsTitle)
        && _raw[row].Where(t => t.Length > 0).Distinct().Count() >= 2;

    private int Extend(int first)
    {
        var last = first;
        while (last + 1 < _rows.Count && last - first + 1 < DeepestHeading && IsSubheading(last + 1, first, last))
        {
            last++;
        }

        return last;
    }

    // A row parts the heading above it when all it holds lies under that heading's groups, and the rest of it is left free.
    private bool IsSubheading(int row, int first, int last)
    {
        var filled = Enumerable.Range(0, _raw[row].Length).Where(c => _raw[row][c].Length > 0).ToList();
        if (filled.Count is 0 || !filled.All(c => IsTitle(_raw[row][c])))
        {
            return false;
        }

        var grouped = GroupedColumns(last);
        if (grouped.Count > 0)
        {
            return filled.All(grouped.Contains);
        }

        // Without merged cells (a csv, or a careless form) a group is a title with blanks to its right.
        var open = Enumerable.Range(0, Math.Min(_width, _raw[last].Length))
            .Where(c => _spread[last][c].Length is 0 && Titled(first, last, c).Length is 0).ToHashSet();
        open.UnionWith(open.Where(c => c > 0 && !open.Contains(c - 1)).Select(c => c - 1).ToList());
        return open.Count > 0 && filled.All(open.Contains) && filled.Count > 1
            && Enumerable.Range(0, _width).Any(c => !open.Contains(c) && _raw[last][c].Length > 0);
    }

    private string Titled(int first, int last, int column) => string.Concat(Enumerable.Range(first, last - first + 1).Select(r => _spread[r][column]));

    private HashSet<int> GroupedColumns(int row) =>
    [
        .. _merged.Where(m => m.LastRow == _rows[row].Number && m.FirstRow <= _rows[row].Number && m.LastColumn > m.FirstColumn)
            .SelectMany(m => Enumerable.Range(m.FirstColumn, m.LastColumn - m.FirstColumn + 1)),
    ];

    private List<ColumnTitle> Flatten(int first, int last)
    {
        var columns = new List<ColumnTitle>();
        var groups = new string[last - first + 1];
        Array.Fill(groups, "");
        for (var column = 0; column < _spread[first].Length; column++)
        {
            var path = new List<string>();
            for (var row = first; row <= last; row++)
            {
                var title = _spread[row][column];
                var below = row < last && Enumerable.Range(row + 1, last - row).Any(r => _raw[r][column].Length > 0);
                if (title.Length > 0)
                {
                    groups[row - first] = below ? title : "";
                    Array.Fill(groups, "", row - first + 1, last - row);
                }
                else if (below)
                {
                    title = groups[row - first];
                }

                if (title.Length > 0 && (path.Count is 0 || path[^1] != title))
                {
                    path.Add(title);
                }
            }

            columns.Add(new(column, path));
        }

        return [.. columns.Take(columns.FindLastIndex(c => c.Path.Count > 0) + 1)];
    }

    private void Spread()
    {
        foreach (var range in _merged)
        {
            var anchor = _rows.FindIndex(r => r.Number == range.FirstRow);
            for (var row = anchor; row >= 0 && row < _rows.Count && _rows[row].Number <= range.LastRow; row++)
            {
                for (var column = range.FirstColumn; column <= range.LastColumn && column < _spread[row].Length; column++)
                {
                    _spread[row][column] = range.FirstColumn < _raw[anchor].Length ? _raw[anchor][range.FirstColumn] : "";
                }
            }
        }
    }

    // The columns in use: what the fullest rows fill, where a title merged over the whole table counts for nothing.
    private int WidthOf() => _spread
        .Where((_, row) => _raw[row].Count(t => t.Length > 0) >= 2)
        .Select(r => r.Count(t => t.Length > 0))
        .DefaultIfEmpty(0)
        .Max();

    [GeneratedRegex(@"^([-+]?[\d,.%‰]+(元|万元|个|项|人|次|份)?|\(?\d+\)?|\d{2,4}[年./-]\d{1,2}([月./-]\d{1,2}日?)?.*|\d{1,2}月\d{1,2}日|[√×—-]+)$")]
    private static partial Regex Value();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Aside();

    [GeneratedRegex(@"^[^:/]{1,14}:.+")]
    private static partial Regex KeyWithValue();
}
