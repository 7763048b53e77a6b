using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Visits;

/// <summary>JC-2026-0412: the year's series and a counter of at least four digits.</summary>
public static class VisitNumber
{
    private const string Prefix = "JC";

    public static string SeriesOf(int year) => $"{Prefix}-{year}";

    public static string Format(int year, long counter) => $"{SeriesOf(year)}-{counter:0000}";

    /// <inheritdoc cref="NumberPart.Of"/>
    public static NumberPart? PartOf(string words) => NumberPart.Of(words, Prefix);
}
