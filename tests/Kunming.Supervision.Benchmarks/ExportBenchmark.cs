using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;

namespace Kunming.Supervision.Benchmarks;

/// <summary>All rows of the issue list as a workbook, through the real page. Wanted are 30,000 rows/s and less than 200 MB.</summary>
internal static class ExportBenchmark
{
    private const int Port = ListBenchmark.Port + 8;

    public static async Task RunAsync(Arguments arguments)
    {
        var rows = arguments.Number("issues", 100_000);
        await using var database = await BenchmarkDatabase.OpenAsync(rows);
        var address = new IPEndPoint(IPAddress.Loopback, Port);
        await using var site = await SiteProcess.StartAsync(database.App, address);
        var meter = new CpuMeter(database.ServerProcessId, site.Process);
        using var visitor = await SignedIn.AsAsync(address, Cast.OfficeAccount);
        for (var round = 1; round <= arguments.Number("rounds", 4); round++)
        {
            using var memory = new PeakMemory(site.Process);
            var before = meter.Read();
            var start = Stopwatch.GetTimestamp();
            var (first, bytes) = await visitor.DrainAsync("/issues/export?view=all");
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var after = meter.Read();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{round} {rows:N0} rows in {seconds:0.00} s, {rows / seconds:N0} rows/s, first byte after {first.TotalSeconds:0.00} s, {bytes / 1048576.0:0.0} MB; processor {after.Program - before.Program:0.00} s program + {after.Database - before.Database:0.00} s database; {memory.Take()}"));
        }
    }
}
