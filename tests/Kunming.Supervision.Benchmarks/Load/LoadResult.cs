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

    public string Describe(double baseline) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PerSecond,8:0}/s  ratio {PerSecond / baseline,5:0.00}  p50 {Percentile(50),6:0.0}  p95 {Percentile(95),6:0.0}  p99 {Percentile(99),6:0.0} ms  {Length / 1024,3} KiB  CPU ms {1000 * Program / Ticks.Length,5:0.00} + {1000 * Database / Ticks.Length,5:0.00}");
}
