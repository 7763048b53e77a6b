using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;
using Kunming.Supervision.Data.PrivateServer;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Benchmarks;

/// <summary>Issues registered one by one through the page, over several connections. Wanted: 400/s on two processors.</summary>
internal static class CreateBenchmark
{
    private const int Port = ListBenchmark.Port + 9;

    public static async Task RunAsync(Arguments arguments)
    {
        var connections = arguments.Number("connections", 16);
        var time = TimeSpan.FromSeconds(arguments.Number("seconds", 8));
        await using var database = await BenchmarkDatabase.OpenCopyAsync(arguments.Number("issues", 20_000));
        var address = new IPEndPoint(IPAddress.Loopback, Port);
        Guid visit;
        await using (var owner = await database.ConnectAsync(PostgresRole.Owner))
        {
            await owner.RunAsync(ImportBenchmark.NumbersGivenOut);
            visit = (await owner.ReadAsync(
                """
                update visits set status = 'OnSite' where id = (select v.id from visits v join unit_groups g on g.id = v.group_id
                    where g.number = 1 and v.nil_signed_on is null order by v.day desc, v.id limit 1) returning id
                """, row => row.GetGuid(0)))[0];
        }

        await using var site = await SiteProcess.StartAsync(database.App, address);
        var meter = new CpuMeter(database.ServerProcessId, site.Process);
        using var visitor = await SignedIn.AsAsync(address, Cast.LeaderAccount);
        string day, category;
        await using (var db = database.Context())
        {
            day = (await db.Visits.Where(v => v.Id == visit).Select(v => v.Day).SingleAsync()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            category = (await db.IssueCategories.Where(c => c.ParentId != null).OrderBy(c => c.Order).Select(c => c.Id).FirstAsync()).ToString();
        }

        var path = $"/visits/{visit}/issues/new";
        var form = HtmlForm.Fields(await visitor.OpenAsync(path), "Form.Facts").Where(f => f.Key is "__RequestVerificationToken").Append(new("Form.CategoryId", category))
            .Append(new("Form.FoundOn", day)).Append(new("Form.Methods", "Files")).ToList();
        var cookies = visitor.Cookies;
        for (var round = 1; round <= arguments.Number("rounds", 3); round++)
        {
            var before = meter.Read();
            var start = Stopwatch.GetTimestamp();
            var taken = (await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => CreateAsync(address, path, cookies, form, time))))).SelectMany(t => t).Order().ToList();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var after = meter.Read();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{round} {taken.Count / seconds:0} issues/s, p50 {taken[taken.Count / 2]:0.0} p99 {taken[taken.Count * 99 / 100]:0.0} ms; processor for one {1000 * (after.Program - before.Program) / taken.Count:0.00} ms program + {1000 * (after.Database - before.Database) / taken.Count:0.00} ms database"));
        }
    }

    private static async Task<List<double>> CreateAsync(IPEndPoint address, string path, string cookies, List<KeyValuePair<string, string>> form, TimeSpan time)
    {
        using var connection = new LoadConnection();
        await connection.OpenAsync(address);
        var (taken, begin) = (new List<double>(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(begin) < time)
        {
            var once = Guid.NewGuid();
            var facts = $"查阅台账发现，公务接待费用报销不规范，缺少审批签字，涉及3项、1.2万元，存在廉政风险（{once:N}）。";
            using var content = new FormUrlEncodedContent([.. form, new("once", once.ToString()), new("Form.Facts", facts)]);
            var body = await content.ReadAsByteArrayAsync();
            byte[] request =
            [
                .. Encoding.ASCII.GetBytes(string.Create(
                    CultureInfo.InvariantCulture,
                    $"POST {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n")),
                .. body,
            ];
            var start = Stopwatch.GetTimestamp();
            var (status, _) = await connection.SendAsync(request);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (status is not (int)HttpStatusCode.Redirect)
            {
                throw new InvalidOperationException($"An issue was not taken: {status}.");
            }
        }

        return taken;
    }
}
