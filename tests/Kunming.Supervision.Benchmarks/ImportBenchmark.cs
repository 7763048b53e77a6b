using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Benchmarks.Hosting;
using Kunming.Supervision.Benchmarks.Load;
using Kunming.Supervision.Data.PrivateServer;

namespace Kunming.Supervision.Benchmarks;

/// <summary>
/// A list of 20,000 rows through the real site: sent by the real form, previewed, taken. Wanted are less than 5 s to the preview, 5 s to the
/// issues, and 300 MB; the first round is the first work of a fresh process of the site.
/// </summary>
internal static class ImportBenchmark
{
    /// <summary>The generated issues have numbers that nobody took from the series.</summary>
    public const string NumbersGivenOut = """
        insert into number_sequences (name, last) select substr(number, 1, 7), max(substr(number, 9)::bigint) from issues group by 1
        on conflict (name) do update set last = greatest(number_sequences.last, excluded.last)
        """;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(Arguments arguments)
    {
        var rows = arguments.Number("rows", 20_000);
        await using var database = await BenchmarkDatabase.OpenAsync(arguments.Number("issues", 20_000));
        var address = new IPEndPoint(IPAddress.Loopback, ListBenchmark.Port + 3);
        await using var site = await SiteProcess.StartAsync(database.App, address);
        var meter = new CpuMeter(database.ServerProcessId, site.Process);
        using var visitor = await SignedIn.AsAsync(address, Cast.OfficeAccount);
        await using (var owner = await database.ConnectAsync(PostgresRole.Owner))
        {
            await owner.RunAsync(NumbersGivenOut);
        }

        for (var round = 1; round <= arguments.Number("rounds", 3); round++)
        {
            byte[] workbook;
            await using (var db = database.Context())
            {
                workbook = await ListWorkbook.WriteAsync(db, rows);
            }

            await RunOnceAsync($"{round}", visitor, meter, site.Process, workbook, rows);
        }
    }

    private static async Task RunOnceAsync(string name, SignedIn visitor, CpuMeter meter, Process site, byte[] workbook, int rows)
    {
        using var memory = new PeakMemory(site);
        var id = "";
        await MeasureAsync($"{name} upload", meter, memory, rows, async () =>
        {
            var form = HtmlForm.Fields(await visitor.OpenAsync("/issues/import"), "Form.Workbook");
            using var content = new MultipartFormDataContent();
            form.ForEach(f => content.Add(new StringContent(f.Value), f.Key));
            content.Add(new ByteArrayContent(workbook), "Form.Workbook", "清单.xlsx");
            id = (await visitor.SendAsync("/issues/import", content)).Split('/')[3];
        });
        await MeasureAsync($"{name} preview", meter, memory, rows, async () =>
        {
            var columns = $"/issues/import/{id}/columns";
            using var choice = new FormUrlEncodedContent(HtmlForm.Fields(await visitor.OpenAsync(columns), "Form.Fields").Append(
                KeyValuePair.Create("Form.ReferenceDay", Story.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).DistinctBy(f => f.Key));
            await visitor.SendAsync(columns, choice);
            await RestAsync(visitor, id);
        });
        await MeasureAsync($"{name} commit", meter, memory, rows, async () =>
        {
            var page = await visitor.OpenAsync($"/issues/import/{id}");
            var ready = $"导入 {rows.ToString(CultureInfo.InvariantCulture)} 条";
            if (!page.Contains(ready, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"The preview does not say {ready}.");
            }

            using var commit = new FormUrlEncodedContent(HtmlForm.Fields(page, ready));
            await visitor.SendAsync($"/issues/import/{id}?handler=Import", commit);
            await RestAsync(visitor, id);
        });
        var result = await visitor.OpenAsync($"/issues/import/{id}");
        if (!result.Contains($"导入 {rows.ToString(CultureInfo.InvariantCulture)} 个问题", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Not every row became an issue.");
        }
    }

    private static async Task MeasureAsync(string name, CpuMeter meter, PeakMemory memory, int rows, Func<Task> act)
    {
        var before = meter.Read();
        var watch = Stopwatch.StartNew();
        await act();
        var seconds = watch.Elapsed.TotalSeconds;
        var after = meter.Read();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12}{seconds,7:0.00} s  {rows / seconds,8:N0} rows/s  processor {after.Program - before.Program,5:0.00} s program + {after.Database - before.Database,5:0.00} s database  {memory.Take()}"));
    }

    private static async Task RestAsync(SignedIn visitor, string id)
    {
        while ((await visitor.OpenAsync($"/issues/import/{id}?handler=Progress")).Contains("正在", StringComparison.Ordinal)
            && !(await visitor.OpenAsync($"/issues/import/{id}")).Contains("href=\"/issues/import/" + id + "?view=", StringComparison.Ordinal))
        {
            await Task.Delay(Poll);
        }
    }
}
