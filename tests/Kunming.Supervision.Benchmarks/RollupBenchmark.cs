using System.Diagnostics;
using System.Globalization;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Benchmarks;

/// <summary>All figures of the synthesis report for one quarter, counted from its rows.</summary>
internal static class RollupBenchmark
{
    public static async Task RunAsync(Arguments arguments)
    {
        var issues = arguments.Number("issues", 1_000_000);
        await using var database = await BenchmarkDatabase.OpenAsync(issues);
        for (var run = 1; run <= 3; run++)
        {
            await using var db = database.Context();
            var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            var figures = await new FigureCounter(db).OfCityAsync(Quarter.Of(Story.Last).Previous, Story.Last);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"quarter of {issues:N0} issues, run {run}: {figures.Count} figures, {figures.Sum(f => f.Ids.Count):N0} ids in them, {watch.ElapsedMilliseconds:N0} ms, {(GC.GetTotalAllocatedBytes() - before) >> 20} MiB allocated"));
        }
    }
}
