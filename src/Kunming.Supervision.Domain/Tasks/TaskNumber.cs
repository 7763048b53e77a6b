namespace Kunming.Supervision.Domain.Tasks;

/// <summary>RW-2026-041: the year's series and a counter of at least three digits.</summary>
public static class TaskNumber
{
    public static string SeriesOf(int year) => $"RW-{year}";

    public static string Format(int year, long counter) => $"{SeriesOf(year)}-{counter:000}";
}
