using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;

namespace Kunming.Supervision.Benchmarks;

/// <summary>What row security and telling the database the scope cost the issue list: with and without, in turns, in one run. Wanted: at most 15 %.</summary>
internal static class SecurityBenchmark
{
    private const int Port = ListBenchmark.Port + 4;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);

    public static async Task RunAsync(Arguments arguments)
    {
        var (connections, turns) = (arguments.Number("connections", 32), arguments.Number("turns", 3));
        var time = TimeSpan.FromSeconds(arguments.Number("seconds", 8));
        await using var database = await BenchmarkDatabase.OpenAsync(arguments.Number("issues", 1_000_000));
        var (with, without) = (new IPEndPoint(IPAddress.Loopback, Port), new IPEndPoint(IPAddress.Loopback, Port + 1));
        await using var bound = await SiteProcess.StartAsync(database.App, with, tellsScope: true);
        await using var unbound = await SiteProcess.StartAsync(await database.UnboundAsync(), without, tellsScope: false);
        await using var db = database.Context();
        var meter = new CpuMeter(database.ServerProcessId);
        foreach (var site in (IPEndPoint[])[with, without])
        {
            using var visitor = await SignedIn.AsAsync(site, Cast.OfficeAccount);
            await LoadRun.RunAsync(site, "/issues?view=all", visitor.Cookies, connections, WarmUp, meter);
        }

        foreach (var scenario in await Scenario.ChosenAsync(db, arguments.Word("only")))
        {
            List<LoadResult> locked = [], open = [];
            for (var turn = 0; turn < turns; turn++)
            {
                open.Add(await TurnAsync(without));
                locked.Add(await TurnAsync(with));
            }

            // Signed in anew each time: an account has one session, and both sites have the same accounts.
            async Task<LoadResult> TurnAsync(IPEndPoint site)
            {
                using var visitor = await SignedIn.AsAsync(site, scenario.Account);
                return await LoadRun.RunAsync(site, scenario.Address, visitor.Cookies, connections, time, meter);
            }

            var (before, after) = (open.Average(r => r.PerSecond), locked.Average(r => r.PerSecond));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{scenario.Name,-28}without {before,7:0}/s p99 {open.Max(r => r.Percentile(99)),6:0.0} ms   with {after,7:0}/s p99 {locked.Max(r => r.Percentile(99)),6:0.0} ms   {100 * (after / before - 1),6:0.0} %   database CPU {Cpu(open):0.00} → {Cpu(locked):0.00} ms"));
        }
    }

    private static double Cpu(List<LoadResult> results) => 1000 * results.Sum(r => r.Database) / results.Sum(r => r.Ticks.Length);
}
