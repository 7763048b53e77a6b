using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;

namespace Kunming.Supervision.Benchmarks;

/// <summary>
/// The answer to a right password, to a wrong one and to a name that does not exist, in turns. Wanted: less than 300 ms, and nothing by which a
/// wrong password could be told from a wrong name.
/// </summary>
internal static class SignInBenchmark
{
    private const int Port = ListBenchmark.Port + 7;
    private const int WarmUp = 10;

    public static async Task RunAsync(Arguments arguments)
    {
        var times = arguments.Number("times", 100);
        await using var database = await BenchmarkDatabase.OpenAsync(arguments.Number("issues", 20_000));
        var address = new IPEndPoint(IPAddress.Loopback, Port);
        await using var site = await SiteProcess.StartAsync(database.App, address);
        var meter = new CpuMeter(database.ServerProcessId, site.Process);
        (string Name, string Account, string Password, List<double> Taken, List<double> Used)[] tries =
        [
            ("right password", Cast.OfficeAccount, Cast.Password, [], []),
            ("wrong password", Cast.OfficeAccount, Cast.Password + "x", [], []),
            ("unknown name", "nobody", Cast.Password, [], []),
        ];
        for (var i = 0; i < WarmUp + times; i++)
        {
            foreach (var (_, account, password, taken, used) in tries)
            {
                using var visitor = SignedIn.Nobody(address);
                var form = await visitor.SignInFormAsync(account, password);
                var before = meter.Read();
                var start = Stopwatch.GetTimestamp();
                await visitor.PostSignInAsync(form);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                if (i >= WarmUp)
                {
                    taken.Add(elapsed);
                    var after = meter.Read();
                    used.Add(1000 * (after.Program - before.Program + after.Database - before.Database));
                }
            }
        }

        foreach (var (name, _, _, taken, used) in tries)
        {
            taken.Sort();
            var mean = taken.Average();
            var error = Math.Sqrt(taken.Sum(t => (t - mean) * (t - mean)) / taken.Count / (taken.Count - 1));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-16}p5 {taken[taken.Count / 20],6:0.0}  median {taken[taken.Count / 2],6:0.0}  p95 {taken[taken.Count * 95 / 100],6:0.0}  most {taken[^1],6:0.0} ms   mean {mean:0.00} ± {error:0.00}; processor {used.Average():0} ms"));
        }
    }
}
