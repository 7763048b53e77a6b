using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Benchmarks;

/// <summary>The issue list beside a bare page over the same rows in the same process: wanted are a ratio of 0.3 and a p99 below 100 ms.</summary>
internal static class ListBenchmark
{
    public const int Port = 5240;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(Arguments arguments)
    {
        var connections = arguments.Number("connections", 32);
        var time = TimeSpan.FromSeconds(arguments.Number("seconds", 10));
        await using var database = await BenchmarkDatabase.OpenAsync(arguments.Number("issues", 1_000_000));
        var (bare, real) = (new IPEndPoint(IPAddress.Loopback, Port), new IPEndPoint(IPAddress.Loopback, Port + 1));
        await using var bareSite = await BareSite.StartAsync(database.App, bare);
        await using var realSite = await RealSite.StartAsync(database.App, real);
        await using var db = database.Context();

        var meter = new CpuMeter(database.ServerProcessId);
        using (var visitor = await SignedIn.AsAsync(real, Cast.OfficeAccount))
        {
            // Until the compiler has seen which code is hot, it is the compiler that would be measured.
            await LoadRun.RunAsync(bare, "/bare", null, connections, WarmUp, meter);
            await LoadRun.RunAsync(real, "/issues?view=all", visitor.Cookies, connections, 2 * WarmUp, meter);
        }

        var before = await LoadRun.RunAsync(bare, "/bare", null, connections, time, meter);
        Print("bare page", before, before.PerSecond);
        foreach (var scenario in await Scenario.ChosenAsync(db, arguments.Word("only")))
        {
            using var visitor = await SignedIn.AsAsync(real, scenario.Account);
            var page = await visitor.OpenAsync(scenario.Address);
            if (page.Contains(KeysetPage.LostSentence, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{scenario.Name}: the place is not understood any more.");
            }

            var rows = page.Split("<tr").Length - 2;
            Print($"{scenario.Name} ({rows.ToString(CultureInfo.InvariantCulture)} rows)", await LoadRun.RunAsync(real, scenario.Address, visitor.Cookies, connections, time, meter), before.PerSecond);
        }

        Print("bare page, again", await LoadRun.RunAsync(bare, "/bare", null, connections, time, meter), before.PerSecond);
    }

    private static void Print(string name, LoadResult result, double baseline) => Console.WriteLine($"{name,-38}{result.Describe(baseline)}");
}
