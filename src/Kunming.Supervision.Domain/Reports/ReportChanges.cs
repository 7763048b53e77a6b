namespace Kunming.Supervision.Domain.Reports;

public enum LineChange
{
    Same,
    Added,
    Removed,
}

public sealed record ChangedLine(LineChange Change, string Text);

public sealed record ChangedFigure(string Code, decimal? Before, decimal? Now);

/// <summary>What a report says differently from how it was sent before.</summary>
public sealed record ReportChanges(IReadOnlyList<ChangedLine> Lines, IReadOnlyList<ChangedFigure> Figures)
{
    public bool Any => Figures.Count > 0 || Lines.Any(l => l.Change is not LineChange.Same);

    public static ReportChanges Between(Submission before, string body, IEnumerable<Figure> figures)
    {
        var then = before.Codes.Zip(before.Values).ToDictionary(f => f.First, f => (decimal?)f.Second);
        var now = figures.Where(f => f.Part is null).ToDictionary(f => f.Code, f => (decimal?)f.Value);
        return new(
            LinesBetween(LinesOf(before.Body, then), LinesOf(body, now)),
            [
                .. then.Keys.Union(now.Keys).Select(code => new ChangedFigure(code, then.GetValueOrDefault(code), now.GetValueOrDefault(code)))
                    .Where(f => f.Before != f.Now),
            ]);
    }

    /// <summary>As they were read: with the numbers of their time.</summary>
    private static string[] LinesOf(string body, Dictionary<string, decimal?> figures) =>
        [.. ReportText.Read(body).Select(line => string.Concat(line.Pieces.Select(p => p.Code is null ? p.Text : Quoted(p.Code, p.Of, figures))))];

    private static string Quoted(string code, string? of, Dictionary<string, decimal?> figures) =>
        (figures.GetValueOrDefault(code), of is null ? 1 : figures.GetValueOrDefault(of)) is ({ } value, { } whole)
            ? of is null ? ReportText.Number(value) : ReportText.Rate(value, whole)
            : $"【{NameOf(code)}{(of is null ? "" : $"占{NameOf(of)}的比例")}】";

    private static string NameOf(string code) => Indicators.Find(code)?.Name ?? code;

    /// <summary>By the longest common subsequence of whole lines.</summary>
    private static List<ChangedLine> LinesBetween(string[] before, string[] now)
    {
        var common = new int[before.Length + 1, now.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<ChangedLine>();
        var (a, b) = (0, 0);
        while (a < before.Length || b < now.Length)
        {
            if (a < before.Length && b < now.Length && before[a] == now[b])
            {
                lines.Add(new(LineChange.Same, now[b++]));
                a++;
            }
            else if (a < before.Length && (b == now.Length || common[a + 1, b] >= common[a, b + 1]))
            {
                lines.Add(new(LineChange.Removed, before[a++]));
            }
            else
            {
                lines.Add(new(LineChange.Added, now[b++]));
            }
        }

        return lines;
    }
}
