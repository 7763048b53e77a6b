namespace Kunming.Supervision.Domain.Visits;

/// <summary>JC-2026-0412: the year's series and a counter of at least four digits.</summary>
public static class VisitNumber
{
    public static string SeriesOf(int year) => $"JC-{year}";

    public static string Format(int year, long counter) => $"{SeriesOf(year)}-{counter:0000}";
}
