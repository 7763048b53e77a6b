using System.Text.RegularExpressions;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// How wide the columns of a table are and where its heads break, the same in preview, PDF and Word. A number stands whole in one line: one that goes on in the
/// next line is read as two.
/// </summary>
internal sealed partial class TableShape
{
    private const double TypeAreaPoints = 442.2;

    /// <summary>Size of the text in tables.</summary>
    private const double Character = 12;

    /// <summary>Margins and rules of a cell.</summary>
    private const double Around = 7;

    private TableShape(IReadOnlyList<double> shares, IReadOnlyList<string> heads) => (Shares, Heads) = (shares, heads);

    /// <summary>Parts of the width, one for each column, 1 in all.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>The heads, with line feeds where they break.</summary>
    public IReadOnlyList<string> Heads { get; }

    public static TableShape Of(DocumentTable table)
    {
        var shares = SharesOf([.. table.Columns.Select(c => (double)c.Weight)], [.. table.Columns.Select((_, i) => LeastOf(table, i))]);
        return new(shares, [.. table.Columns.Zip(shares, (column, share) => column.Align is ColumnAlign.Right ? Broken(column.Head, Room(share)) : column.Head)]);
    }

    /// <summary>By weight, but none below what it needs at least; the others give way. Where all together need more than there is, each gets its part of that.</summary>
    private static double[] SharesOf(double[] weights, double[] least)
    {
        var wide = new bool[weights.Length];
        while (true)
        {
            var (left, weight) = (1 - least.Where((_, i) => wide[i]).Sum(), weights.Where((_, i) => !wide[i]).Sum());
            if (left <= 0 || weight <= 0)
            {
                return [.. least.Select(l => l / least.Sum())];
            }

            double[] shares = [.. weights.Select((w, i) => wide[i] ? least[i] : w * left / weight)];
            var narrow = Enumerable.Range(0, shares.Length).Where(i => !wide[i] && shares[i] < least[i]).ToList();
            if (narrow.Count is 0)
            {
                return shares;
            }

            narrow.ForEach(i => wide[i] = true);
        }
    }

    /// <summary>A column of numbers holds the longest of them and the longest word of its head.</summary>
    private static double LeastOf(DocumentTable table, int column) => table.Columns[column].Align is not ColumnAlign.Right ? 0
        : ((table.Rows.Select(row => WidthOf(string.Concat(row[column].Runs.Select(r => r.Text))))
            .Concat(WordsOf(table.Columns[column].Head).Select(WordText.WidthOf)).Max() * Character) + Around) / TypeAreaPoints;

    /// <summary>
    /// The width of a number in characters, in the widest face that may stand in: a Word file is opened where 仿宋 is not installed, too, and digits are half as wide
    /// as the square in 仿宋, but 0.64 of it in DejaVu Sans.
    /// </summary>
    private static double WidthOf(string number) => number.EnumerateRunes().Sum(r => r.Value switch
    {
        >= '0' and <= '9' => 0.64,
        ',' or '.' => 0.32,
        < 128 => 0.95,
        _ => 1,
    });

    private static double Room(double share) => ((share * TypeAreaPoints) - Around) / Character;

    private static string Broken(string head, double room)
    {
        if (WordText.WidthOf(head) <= room)
        {
            return head;
        }

        var lines = new List<string>();
        foreach (var word in WordsOf(head))
        {
            if (lines.Count > 0 && WordText.WidthOf(lines[^1] + word) <= room)
            {
                lines[^1] += word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>The words of a head: 逾期 未销号; four characters without a known word are two and two.</summary>
    private static string[] WordsOf(string head) => Ends().Split(head) is { Length: > 1 } words ? words : head.Length is 4 ? [head[..2], head[2..]] : [head];

    [GeneratedRegex("(?<=.)(?=未销号|回头看|结果|次数|人数|人次|记录|金额|挽回|处理|形态|事项)|(?<=年)(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
