using System.Text.RegularExpressions;

namespace Kunming.Supervision.Domain.Reports;

/// <summary>A piece of a report's text: words, or a figure quoted by code, alone or as the rate of two.</summary>
public sealed record ReportPiece(string Text, string? Code = null, string? Of = null);

/// <summary>One line of a report: a heading of level 1 to 4, or a paragraph (0). More signs than four are a level that no document has.</summary>
public sealed record ReportLine(int Level, IReadOnlyList<ReportPiece> Pieces);

/// <summary>Reads the text of a report as <see cref="QuarterReport.Body"/> describes it.</summary>
public static partial class ReportText
{
    public const int DeepestHeading = 4;

    public static IReadOnlyList<ReportLine> Read(string body) =>
    [
        .. body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var level = line.Length - line.TrimStart('#').Length;
            return new ReportLine(level, Pieces(line[level..].Trim()));
        }),
    ];

    /// <summary>A figure as reports write it: money with what it has of 分, and from ten thousand on in groups of three.</summary>
    public static string Number(decimal value) => value.ToString(value >= 10_000 ? "#,0.##" : "0.##", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>With its sign.</summary>
    public static string Difference(decimal value) => value > 0 ? $"+{Number(value)}" : value < 0 ? $"−{Number(-value)}" : "0";

    /// <summary>A rate in per cent with one decimal; a dash when there is nothing to divide by.</summary>
    public static string Rate(decimal part, decimal whole) =>
        whole is 0 ? "—" : (part * 100m / whole).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + "%";

    /// <summary>The words of the headings, in their order.</summary>
    public static IReadOnlyList<string> Headings(string body) => [.. Read(body).Where(l => l.Level > 0).Select(Words).Distinct()];

    /// <summary>Headings under which nothing is written, not even under a heading of the next level.</summary>
    public static IReadOnlyList<string> BlankHeadings(string body)
    {
        var lines = Read(body);
        return [.. lines.Index().Where(l => l.Item.Level > 0 && (l.Index + 1 == lines.Count || (lines[l.Index + 1].Level is > 0 and var next && next <= l.Item.Level))).Select(l => Words(l.Item))];
    }

    /// <summary>
    /// Paragraphs that are still the template's word to whoever writes: alone in brackets and telling what to do. What a report says itself does not stand in
    /// brackets from the first character to the last.
    /// </summary>
    public static IReadOnlyList<string> Instructions(string body) =>
        [.. Read(body).Where(l => l.Level is 0).Select(Words).Where(text => Instruction().IsMatch(text)).Distinct()];

    [GeneratedRegex("^（(?:请|写|填|说明|列出|列举|概述|简述|简要|介绍|补充|根据)[^（）]*）[。；]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Instruction();

    private static string Words(ReportLine heading) => string.Concat(heading.Pieces.Select(p => p.Code is null ? p.Text : p.Of is null ? $"{{{p.Code}}}" : $"{{{p.Code}/{p.Of}}}"));

    private static List<ReportPiece> Pieces(string line)
    {
        var pieces = new List<ReportPiece>();
        var at = 0;
        foreach (var match in QuarterReport.Quotation().EnumerateMatches(line))
        {
            if (match.Index > at)
            {
                pieces.Add(new(line[at..match.Index]));
            }

            var quoted = line.Substring(match.Index + 1, match.Length - 2).Split('/');
            pieces.Add(new("", quoted[0], quoted.Length > 1 ? quoted[1] : null));
            at = match.Index + match.Length;
        }

        if (at < line.Length)
        {
            pieces.Add(new(line[at..]));
        }

        return pieces;
    }
}
