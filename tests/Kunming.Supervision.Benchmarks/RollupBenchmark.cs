using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Benchmarks;

/// <summary>
/// 县区汇总 of one quarter, signed in, one request after another: wanted is a p95 of 60 ms over 1,000,000 issues and of 120 ms over 10,000,000. Then all figures of
/// the synthesis report for the same quarter, counted from its rows.
/// </summary>
internal static class RollupBenchmark
{
    private const int Port = ListBenchmark.Port + 10;

    public static async Task RunAsync(Arguments arguments)
    {
        var issues = arguments.Number("issues", 1_000_000);
        var times = arguments.Number("times", 200);
        await using var database = await BenchmarkDatabase.OpenAsync(issues);
        var (address, quarter) = (new IPEndPoint(IPAddress.Loopback, Port), Quarter.Of(Story.Last).Previous);
        await using var site = await RealSite.StartAsync(database.App, address);
        using (var visitor = await SignedIn.AsAsync(address, Cast.OfficeAccount))
        {
            var path = $"/reports/areas?quarter={quarter.Key}";
            var page = await visitor.OpenAsync(path);
            for (var warm = 0; warm < times / 4; warm++)
            {
                await visitor.OpenAsync(path);
            }

            var taken = new List<double>();
            for (var i = 0; i < times; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await visitor.OpenAsync(path);
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            taken.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"roll-up page of {issues:N0} issues, {page.Split("<tr").Length - 3} areas: p50 {taken[times / 2]:0.0} ms, p95 {taken[times * 95 / 100]:0.0} ms, most {taken[^1]:0.0} ms"));
        }

        await site.StopAsync();
        for (var run = 1; run <= 3; run++)
        {
            await using var db = database.Context();
            var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            var figures = await new FigureCounter(db).OfCityAsync(quarter, Story.Last);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"quarter of {issues:N0} issues, run {run}: {figures.Count} figures, {figures.Sum(f => f.Ids.Count):N0} ids in them, {watch.ElapsedMilliseconds:N0} ms, {(GC.GetTotalAllocatedBytes() - before) >> 20} MiB allocated"));
        }
    }
}
