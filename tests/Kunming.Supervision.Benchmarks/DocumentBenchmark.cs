using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kunming.Supervision.Benchmarks.Filling;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Benchmarks;

/// <summary>A long report as PDF, cold (with the start of Chromium) and warm, and as Word. Wanted is a warm PDF of 30 pages in less than 4 s, and of 40
/// pages with 6 pictures one in less than 5 s and Word in less than 2 s.</summary>
internal static partial class DocumentBenchmark
{
    private const int TablesPerPage = 3;

    public static async Task RunAsync(Arguments arguments)
    {
        var pages = arguments.Number("pages", 30);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDocuments(builder.Configuration);
        await using var host = builder.Build();
        var pdf = host.Services.GetRequiredService<DocumentPdf>();
        var report = Report(pages, arguments.Number("pictures", 0));
        await MeasureAsync("PDF, cold", output => pdf.RenderAsync(report, output, CancellationToken.None));
        for (var run = 1; run <= 3; run++)
        {
            await MeasureAsync($"PDF, warm {run}", output => pdf.RenderAsync(report, output, CancellationToken.None));
        }

        for (var run = 1; run <= 3; run++)
        {
            await MeasureAsync($"Word {run}", output => Task.Run(() => DocumentWord.Write(report, output)));
        }
    }

    private static async Task MeasureAsync(string name, Func<Stream, Task> write)
    {
        using var output = new MemoryStream();
        var watch = Stopwatch.StartNew();
        await write(output);
        var found = PageObject().Count(Encoding.Latin1.GetString(output.GetBuffer(), 0, (int)output.Length));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12}{watch.ElapsedMilliseconds,7:N0} ms  {output.Length >> 10,6:N0} KiB  {(found > 0 ? $"{found} pages" : "")}"));
    }

    /// <summary>About so many pages, each a heading, two paragraphs and tables; the pictures stand in the first chapters, one in each, bars and lines in turn.</summary>
    private static OfficialDocument Report(int pages, int pictures)
    {
        var dice = new Dice(1);
        if (pictures > pages / TablesPerPage)
        {
            throw new ArgumentException($"{pages} pages have room for {pages / TablesPerPage} pictures.", nameof(pictures));
        }

        return new()
        {
            Form = DocumentForm.Plain,
            Title = "关于2026年第三季度“单元制”监督检查情况的综合报告",
            Addressee = "市纪委监委领导",
            Body = [.. Enumerable.Range(1, pages / TablesPerPage).SelectMany(n => Chapter(dice, n).Concat(n <= pictures ? [Picture(dice, n)] : Array.Empty<DocumentBlock>()))],
            Signature = new("党风政风监督室", Story.Last),
        };
    }

    private static IEnumerable<DocumentBlock> Chapter(Dice dice, int number)
    {
        yield return new DocumentHeading(1, "监督检查开展情况");
        for (var part = 0; part < 3; part++)
        {
            yield return new DocumentHeading(2, "问题分布");
            yield return new DocumentParagraph(string.Concat(Enumerable.Range(0, 3).Select(_ => Phrases.Facts(dice, "有关单位", Story.Last))));
        }

        yield return new DocumentTable(
            [new("序号", ColumnAlign.Centre, 6), new("单元组", ColumnAlign.Left, 20), new("发现问题", ColumnAlign.Right), new("已整改", ColumnAlign.Right), new("主要问题", ColumnAlign.Left, 40)],
            [.. Enumerable.Range(1, 20).Select(IReadOnlyList<TableCell> (row) =>
            [
                new(row.ToString(CultureInfo.InvariantCulture)), new($"第{1 + (row % 7)}监督单元组"), new((3 * row).ToString(CultureInfo.InvariantCulture)),
                new((2 * row).ToString(CultureInfo.InvariantCulture)), new(Phrases.Measure(dice)),
            ])])
        {
            Caption = string.Create(CultureInfo.InvariantCulture, $"表{number}　各单元组情况"),
        };
    }

    /// <summary>Eighteen areas over two quarters, or three groups over five quarters.</summary>
    private static DocumentChart Picture(Dice dice, int number)
    {
        var (kind, categories, series) = number % 2 is 0
            ? (ChartKind.Bars, Enumerable.Range(1, 18).Select(n => $"第{n}个县区"), Enumerable.Range(1, 2).Select(n => $"第{n}季度"))
            : (ChartKind.Line, Enumerable.Range(1, 5).Select(n => $"第{n}季度"), Enumerable.Range(1, 3).Select(n => $"第{n}监督单元组"));
        var along = categories.ToList();
        return new(kind, along, [.. series.Select(name => new ChartSeries(name, [.. along.Select(_ => (decimal?)(5 + dice.Below(115)))]))], "各县区、各季度发现问题数量的比较图")
        {
            Caption = string.Create(CultureInfo.InvariantCulture, $"图{number}　发现问题数量"),
        };
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
