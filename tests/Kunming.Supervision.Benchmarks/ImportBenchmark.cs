using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using ExcelDataReader;
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
        await using var database = await BenchmarkDatabase.OpenCopyAsync(arguments.Number("issues", 20_000));
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

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round} reader alone          {ReadAlone(workbook, rows),8:N0} rows/s"));
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

    /// <summary>The bar alone, as a browser asks for it: what the page costs is not the import's.</summary>
    private static async Task RestAsync(SignedIn visitor, string id)
    {
        while (!await visitor.IsDoneAsync($"/issues/import/{id}?handler=Progress"))
        {
            await Task.Delay(Poll);
        }
    }

    /// <summary>Rows a second of the library alone that every import reads with, each cell once: how fast the machine is at the moment.</summary>
    private static double ReadAlone(byte[] workbook, int rows)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Enumerable.Range(0, 3).Max(_ =>
        {
            var watch = Stopwatch.StartNew();
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
            var cells = 0L;
            do
            {
                while (reader.Read())
                {
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        cells += reader.GetValue(column) is null ? 0 : 1;
                    }
                }
            }
            while (reader.NextResult());
            return cells > rows ? rows / watch.Elapsed.TotalSeconds : throw new InvalidOperationException("The workbook is empty.");
        });
    }
}
