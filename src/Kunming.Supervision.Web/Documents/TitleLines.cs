using System.Text.RegularExpressions;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// Where a title that is longer than a line breaks: between words and into lines of about the same length (GB/T 9704-2012, 7.3.1), the same in preview, PDF and
/// Word. A program that knows no Chinese words breaks between any two characters.
/// </summary>
internal static partial class TitleLines
{
    /// <summary>Characters of 22 pt in the type area.</summary>
    private const double Room = 20;

    /// <summary>A line of fewer characters is a remnant.</summary>
    private const double Least = 4;

    private const int LinesMost = 3;

    /// <summary>The title with its wanted line feeds and those that it needs; unchanged where no words are known at which it could break.</summary>
    public static string Of(string title) => string.Join('\n', title.Split('\n').Select(Broken));

    private static string Broken(string line)
    {
        if (WordText.WidthOf(line) <= Room)
        {
            return line;
        }

        var places = Ends().Matches(line).Select(m => m.Index).Where(at => !IsQuoted(line, at)).ToList();
        var ways = Enumerable.Range(2, LinesMost - 1).Select(count => Ways(line, places, count).Where(lines => lines.All(l => WordText.WidthOf(l) is >= Least and <= Room)).ToList()).FirstOrDefault(found => found.Count > 0);
        return ways is null ? line : string.Join('\n', ways.MinBy(lines => lines.Max(WordText.WidthOf) - lines.Min(WordText.WidthOf))!);
    }

    /// <summary>All ways to cut a line at some of these places into so many pieces.</summary>
    private static IEnumerable<IReadOnlyList<string>> Ways(string line, IReadOnlyList<int> places, int count) => count is 1
        ? [[line]]
        : from at in places
          from rest in Ways(line[at..], [.. places.Where(p => p > at).Select(p => p - at)], count - 1)
          select (IReadOnlyList<string>)[line[..at], .. rest];

    /// <summary>A name in quotation marks stays whole.</summary>
    private static bool IsQuoted(string line, int at) => line[..at].Count(c => c is '“' or '《') > line[..at].Count(c => c is '”' or '》');

    [GeneratedRegex("(?<=.)(?=监督检查|监督工作|综合报告|“|《|逾期未|日报|周评|月公布)|(?<=单元组|季度|〕[0-9]+号|”的|》的)(?=[^的])", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
