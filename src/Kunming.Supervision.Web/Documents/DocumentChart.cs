namespace Kunming.Supervision.Web.Documents;

public enum ChartKind
{
    /// <summary>Horizontal bars, one row for each category: Chinese names need the room.</summary>
    Bars,

    /// <summary>A line over the categories, which are points in time.</summary>
    Line,
}

/// <summary>One row of figures, in the order of the categories; null where there is none.</summary>
public sealed record ChartSeries(string Name, params IReadOnlyList<decimal?> Values);

/// <summary>
/// A chart as numbers, drawn by each renderer as vectors: as SVG in preview and PDF, as a DrawingML chart in Word. Its words and numbers stay text that can be
/// read back and searched.
/// </summary>
public sealed record DocumentChart(ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string AlternativeText) : DocumentBlock
{
    /// <summary>More are not told apart in grey.</summary>
    public const int MostSeries = 3;

    public string? Caption { get; init; }

    /// <summary>What stands behind each number, % or nothing.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Every series has a value, or none, for each category, and none is below zero.</summary>
    internal bool IsEven => Categories.Count > 0 && Series.Count is > 0 and <= MostSeries && Series.All(s => s.Values.Count == Categories.Count && s.Values.All(v => v is null or >= 0));

    internal decimal Highest => Series.SelectMany(s => s.Values).OfType<decimal>().DefaultIfEmpty().Max();

    internal string TextOf(decimal value) => Domain.Reports.ReportText.Number(value) + Unit;

    /// <summary>Dark, middle, light: told apart when printed in black, too.</summary>
    internal static readonly IReadOnlyList<string> Colours = ["1F4E79", "8FA9C4", "C9CED6"];

    /// <summary>A round upper end of the scale, at least 1: 1, 2 or 5 times a power of ten.</summary>
    public static decimal ScaleFor(decimal highest)
    {
        var step = 1m;
        while (true)
        {
            foreach (var factor in (ReadOnlySpan<decimal>)[1, 2, 5])
            {
                if (highest <= factor * step)
                {
                    return factor * step;
                }
            }

            step *= 10;
        }
    }
}
