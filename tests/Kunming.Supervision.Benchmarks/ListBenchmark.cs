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
        var time = TimeSpan.FromSeconds(arguments.Number("seconds", 5));
        var rounds = arguments.Number("rounds", 3);
        await using var database = await BenchmarkDatabase.OpenAsync(arguments.Number("issues", 1_000_000));
        var (bare, real) = (new IPEndPoint(IPAddress.Loopback, Port), new IPEndPoint(IPAddress.Loopback, Port + 1));
        await using var bareSite = await BareSite.StartAsync(await database.UnboundAsync(), bare);
        await using var realSite = await RealSite.StartAsync(database.App, real);
        await using var db = database.Context();

        var meter = new CpuMeter(database.ServerProcessId);
        using (var visitor = await SignedIn.AsAsync(real, Cast.OfficeAccount))
        {
            // Until the compiler has seen which code is hot, it is the compiler that would be measured.
            await LoadRun.RunAsync(bare, "/bare", null, connections, WarmUp, meter);
            await LoadRun.RunAsync(real, "/issues?view=all", visitor.Cookies, connections, 2 * WarmUp, meter);
        }

        Console.WriteLine($"{Name("page")}{LoadResult.Heading}");
        foreach (var scenario in await Scenario.ChosenAsync(db, arguments.Word("only")))
        {
            using var visitor = await SignedIn.AsAsync(real, scenario.Account);
            var page = await visitor.OpenAsync(scenario.Address);
            if (page.Contains(KeysetPage.LostSentence, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{scenario.Name}: the place is not understood any more.");
            }

            // Side by side, round by round: what others do to the machine meanwhile they do to both.
            var pairs = new List<(LoadResult Bare, LoadResult Real)>();
            for (var round = 0; round < rounds; round++)
            {
                pairs.Add((
                    await LoadRun.RunAsync(bare, "/bare", null, connections, time, meter),
                    await LoadRun.RunAsync(real, scenario.Address, visitor.Cookies, connections, time, meter)));
            }

            var rows = (page.Split("<tr").Length - 2).ToString(CultureInfo.InvariantCulture);
            Console.WriteLine($"{Name("bare page")}{LoadResult.Describe([.. pairs.Select(p => p.Bare)])}");
            Console.WriteLine($"{Name($"{scenario.Name} ({rows} rows)")}{LoadResult.Describe([.. pairs.Select(p => p.Real)])}{LoadResult.Compare(pairs)}");
        }

        await realSite.StopAsync();
    }

    private static string Name(string name) => name.PadRight(38);
}
