using System.Diagnostics;
using System.Globalization;

namespace Kunming.Supervision.Benchmarks.Load;

/// <param name="Seconds">How long was measured.</param>
/// <param name="Ticks">The time of each answer, sorted.</param>
/// <param name="Program">Processor time of this process, in seconds.</param>
/// <param name="Database">Processor time of the database's sessions, in seconds.</param>
internal sealed record LoadResult(double Seconds, long[] Ticks, int Length, double Program, double Database)
{
    public double PerSecond => Ticks.Length / Seconds;

    /// <summary>The time in milliseconds within which so many of a hundred answers came.</summary>
    public double Percentile(double percent) =>
        Stopwatch.GetElapsedTime(0, Ticks[Math.Min(Ticks.Length - 1, (int)(Ticks.Length * percent / 100))]).TotalMilliseconds;

    /// <summary>Processor time of program and database for one answer, in milliseconds.</summary>
    public double Cpu => 1000 * (Program + Database) / Ticks.Length;

    public static string Heading => "     /s     p50     p95     p99 ms  KiB    CPU ms program + database   ratio by clock   by processor time";

    /// <summary>Medians of several rounds.</summary>
    public static string Describe(IReadOnlyList<LoadResult> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(rounds, r => r.PerSecond),7:0} {Median(rounds, r => r.Percentile(50)),7:0.0} {Median(rounds, r => r.Percentile(95)),7:0.0} {Median(rounds, r => r.Percentile(99)),7:0.0} {rounds[0].Length / 1024,7} {Median(rounds, r => 1000 * r.Program / r.Ticks.Length),17:0.00} + {Median(rounds, r => 1000 * r.Database / r.Ticks.Length),4:0.00}");

    /// <summary>How much of the bare page's speed is left, by the clock and by processor time: the median of the rounds, each compared within itself.</summary>
    public static string Compare(IReadOnlyList<(LoadResult Bare, LoadResult Real)> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Median(rounds, r => r.Real.PerSecond / r.Bare.PerSecond),17:0.00}{Median(rounds, r => r.Bare.Cpu / r.Real.Cpu),20:0.00}");

    private static double Median<T>(IReadOnlyList<T> rounds, Func<T, double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);
}
