using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;

namespace Kunming.Supervision.Benchmarks;

/// <summary>
/// Text search over many issues, by the list's filter and by the box in the head, one request at a time: rare, common and absent words, numbers and
/// units, for somebody who sees the city and for a county. Wanted: a search for two characters in less than 150 ms.
/// </summary>
internal static class SearchBenchmark
{
    private const int Port = ListBenchmark.Port + 6;

    private static readonly (string Kind, string Word)[] Words =
    [
        ("two, common", "食堂"), ("two, in some", "到人"), ("two, rare", "殡葬"), ("two, absent", "鲸鱼"), ("two, common signs, absent", "场目"), ("two, digits", "87"),
        ("longer, common", "项目进度款"), ("longer, rare", Phrases.Rare[0]), ("longer, absent", "无此内容字样"), ("common parts, absent", "资金收支拨付"),
        ("unit", "第07县区第012号"), ("number", "WT-2025-12345"), ("part of a number", "2025-1234"), ("a rare character", "䶮翀"),
    ];

    public static async Task RunAsync(Arguments arguments)
    {
        var times = arguments.Number("times", 15);
        await using var database = await BenchmarkDatabase.OpenAsync(arguments.Number("issues", 1_000_000));
        var address = new IPEndPoint(IPAddress.Loopback, Port);
        await using var site = await SiteProcess.StartAsync(database.App, address);
        foreach (var account in (string[])[Cast.OfficeAccount, Cast.CountyAccount])
        {
            using var visitor = await SignedIn.AsAsync(address, account);
            for (var i = 0; i < 60; i++)
            {
                await visitor.OpenAsync($"/issues?view=all&q={Uri.EscapeDataString($"预热{i % 7}")}");
                await visitor.OpenAsync($"/search?q={Uri.EscapeDataString($"预热{i % 7}")}");
            }

            Console.WriteLine($"{account,-44}list: rows  median    most      head: median    most ms");
            foreach (var (kind, word) in Words)
            {
                var q = Uri.EscapeDataString(word);
                var (page, median, most) = await TimeAsync(visitor, $"/issues?view=all&q={q}", times);
                var (_, headMedian, headMost) = await TimeAsync(visitor, $"/search?q={q}", times);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {kind + " " + word,-38}{page.Split("<tr").Length - 2,10}{median,8:0.0}{most,8:0.0}{headMedian,16:0.0}{headMost,8:0.0}"));
            }
        }
    }

    private static async Task<(string Page, double Median, double Most)> TimeAsync(SignedIn visitor, string address, int times)
    {
        var (page, taken) = ("", new List<double>());
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            page = await visitor.OpenAsync(address);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        taken.Sort();
        return (page, taken[times / 2], taken[^1]);
    }
}
