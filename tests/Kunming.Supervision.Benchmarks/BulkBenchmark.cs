using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;
using Kunming.Supervision.Data.PrivateServer;

namespace Kunming.Supervision.Benchmarks;

/// <summary>One verb on many issues through the page: the dry run, and the work until its result is shown. Wanted: 1,000 in less than 5 s.</summary>
internal static class BulkBenchmark
{
    private const int Port = ListBenchmark.Port + 11;

    public static async Task RunAsync(Arguments arguments)
    {
        await using var database = await BenchmarkDatabase.OpenCopyAsync(arguments.Number("issues", 100_000));
        var address = new IPEndPoint(IPAddress.Loopback, Port);
        await using var site = await SiteProcess.StartAsync(database.App, address);
        var meter = new CpuMeter(database.ServerProcessId, site.Process);
        using var visitor = await SignedIn.AsAsync(address, Cast.LeaderAccount);
        foreach (var count in (int[])[1_000, 1_000, 5_000, 5_000])
        {
            await using (var owner = await database.ConnectAsync(PostgresRole.Owner))
            {
                await owner.RunAsync(string.Create(CultureInfo.InvariantCulture, $"""
                    update issues set status = 'Recognised' where status = 'UnderReview';
                    update issues set status = 'UnderReview', recognised_officer_id = null, handover_id = null where id in (
                        select i.id from issues i join unit_groups g on g.id = i.group_id where g.number = 1 order by i.found_on desc, i.id limit {count})
                    """));
            }

            var (page, seen, seenCpu) = await TimeAsync(meter, () => visitor.OpenAsync("/issues/bulk?verb=Recognise&scope=all&view=all&status=UnderReview"));
            var (result, done, doneCpu) = await TimeAsync(meter, async () =>
            {
                using var form = new FormUrlEncodedContent(HtmlForm.Fields(page, "Form.Plan"));
                var run = await visitor.SendAsync("/issues/bulk?verb=Recognise", form);
                while (true)
                {
                    var shown = await visitor.OpenAsync(run);
                    if (shown.Contains("id=\"result\"", StringComparison.Ordinal))
                    {
                        return shown;
                    }

                    await Task.Delay(100);
                }
            });
            if (!result.Contains($"<strong>{count.ToString(CultureInfo.InvariantCulture)}</strong>", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"Not every one of {count} issues was recognised.");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,6} issues: dry run {seen:0.00} s ({seenCpu}), work {done:0.00} s ({doneCpu})"));
        }
    }

    private static async Task<(string Page, double Seconds, string Processor)> TimeAsync(CpuMeter meter, Func<Task<string>> act)
    {
        var (before, watch) = (meter.Read(), Stopwatch.StartNew());
        var page = await act();
        var seconds = watch.Elapsed.TotalSeconds;
        var after = meter.Read();
        return (page, seconds, string.Create(CultureInfo.InvariantCulture, $"processor {after.Program - before.Program:0.0} s program + {after.Database - before.Database:0.0} s database"));
    }
}
