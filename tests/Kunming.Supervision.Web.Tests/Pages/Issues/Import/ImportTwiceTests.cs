using System.Net;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>What is done twice: clicks, stale tabs, lists that come back mended, layouts that come again.</summary>
[Collection(ImportPages.Name)]
public sealed class ImportTwiceTests(ImportSite site)
{
    [Fact]
    public async Task Upload_DoubleClick_MakesOneBatch()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var before = await BatchesAsync();
        var form = await browser.OpenAsync("/issues/import");
        var file = new FormFile("Form.Workbook", "双击上传.xlsx", SmallList.Many(3, "双击上传"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => browser.PostFormAsync(form, "main form", [], file)));

        Assert.EndsWith("/columns", answers[0].Location, StringComparison.Ordinal);
        Assert.Equal(answers[0].Location, answers[1].Location);
        Assert.Equal(before + 1, await BatchesAsync());
    }

    [Fact]
    public async Task Commit_DoubleClick_TakesEveryRowOnce()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var before = await site.IssuesAsync();
        var preview = await browser.PreviewAsync("双击导入.xlsx", SmallList.Many(20, "双击导入"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => browser.PostFormAsync(preview, "#import")));

        Assert.All(answers, a => Assert.Equal(answers[0].Location.Split('?')[0], a.Location.Split('?')[0]));
        var rest = await browser.RestAsync(answers[0].BatchOf());
        Assert.Contains("导入 20 个问题", rest.Text, StringComparison.Ordinal);
        Assert.Equal(before + 20, await site.IssuesAsync());
    }

    [Fact]
    public async Task Commit_FromAStaleTab_IsToldAndTakesNothingTwice()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var one = await browser.PreviewAsync("两个标签页.xlsx", SmallList.Many(2, "两个标签页"));
        var other = await browser.OpenAsync(one.Address.AbsolutePath);
        await browser.ImportAsync(one);
        var after = await site.IssuesAsync();

        var stale = await browser.PostFormAsync(other, "#import");

        stale.Expect(HttpStatusCode.Conflict);
        Assert.Equal(after, await site.IssuesAsync());
    }

    [Fact]
    public async Task Import_AfterAPreviewThatLinksNothing_LinksEachRowToTheIssueThatItWasToBecome()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var preview = await browser.PreviewAsync("成为问题.xlsx", SmallList.Of(SmallList.Row("成-1", "成为问题之一䶮"), SmallList.Row("成-2", "成为问题之二"), SmallList.Row("成-3", "不成问题", unit: "月球科技局")));
        var rows = await RowsAsync(preview);
        Assert.Empty(preview.Html.QuerySelectorAll("main .list a[href*='/issues/0']"));
        Assert.Equal([true, true, false], rows.Select(r => r.IssueId is not null));
        Assert.Equal([false, false, true], rows.Select(r => r.Cells.Length > 0));

        var result = await browser.ImportAsync(preview);
        var links = result.Html.QuerySelectorAll("main .list a[href*='/issues/0']");
        Assert.Equal(rows.Select(r => r.IssueId).OfType<Guid>().Select(id => $"/issues/{id}"), links.Select(a => a.GetAttribute("href")));
        var issues = await site.App.InDb(db => db.Issues.Where(i => i.Facts.StartsWith("成为问题之")).OrderBy(i => i.Number).Select(i => new { i.Number, i.Facts }).ToListAsync());
        Assert.Equal(["成为问题之一䶮", "成为问题之二"], issues.Select(i => i.Facts));
        Assert.Equal(issues.Select(i => i.Number), links.Select(a => a.TextContent));
        Assert.Equal(rows.Select(r => (r.Row, r.State, r.IssueId)), (await RowsAsync(preview)).Select(r => (r.Row, r.State, r.IssueId)));
    }

    [Fact]
    public async Task Import_OfARowThatSomebodyTypedInMeanwhile_SetsItAsideAndGivesItsNumberToTheNext()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        byte[] Sheet(params string[] facts) => SmallList.Of([.. facts.Select((f, n) => SmallList.Row($"间-{f}", f))]);
        var slow = await browser.PreviewAsync("慢.xlsx", Sheet("间隔之一", "间隔之二", "间隔之三"));
        await browser.ImportAsync(await browser.PreviewAsync("快.xlsx", Sheet("间隔之二")));
        await browser.ImportAsync(slow);

        var rows = await RowsAsync(slow);
        Assert.Equal([ImportRowState.Ready, ImportRowState.Duplicate, ImportRowState.Ready], rows.Select(r => r.State));
        Assert.Null(rows[1].IssueId);
        var numbers = await site.App.InDb(db => db.Issues.Where(i => i.Facts == "间隔之一" || i.Facts == "间隔之三").OrderBy(i => i.Facts).Select(i => i.Number).ToListAsync());
        Assert.Equal(2, numbers.Count);
        Assert.Equal(1, Math.Abs(int.Parse(numbers[1].Split('-')[2]) - int.Parse(numbers[0].Split('-')[2])));
    }

    [Fact]
    public async Task Rejected_DownloadedMendedAndSentAgain_IsTakenOnce()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var before = await site.IssuesAsync();
        var preview = await browser.PreviewAsync("待改正.xlsx", SmallList.Of(
            SmallList.Row("改-1", "改正之一"), SmallList.Row("改-2", "改正之二", unit: "月球科技局"), SmallList.Row("改-3", "改正之三", day: "2026-02-30")));
        Assert.Contains("导入 1 条", preview.Text, StringComparison.Ordinal);
        var result = await browser.ImportAsync(preview);
        Assert.Contains("另有 2 行不能导入", result.Text, StringComparison.Ordinal);

        var download = await browser.Client.GetByteArrayAsync(new Uri($"{result.Address.AbsolutePath}/rejected", UriKind.Relative));
        var mended = Mend(download);
        var again = await browser.PreviewAsync("不能导入的行.xlsx", mended);
        Assert.Contains("导入 2 条", again.Text, StringComparison.Ordinal);
        await browser.ImportAsync(again);
        Assert.Equal(before + 3, await site.IssuesAsync());

        var third = await browser.PreviewAsync("不能导入的行.xlsx", mended);
        var counts = await CountsAsync(third);
        Assert.Equal((0, 2), (counts.Ready, counts.Duplicate));
    }

    [Fact]
    public async Task Columns_OfALayoutThatWasCorrectedBefore_AreProposedAsTheyWereChosen()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        object?[] titles = ["问题编号", "发现日期", "监督单元组", "被监督单位", "问题类别", "问题子类", "经过", "实录", "整改时限"];
        object?[] Row(string facts) => ["", "2026-08-03", "第三监督单元组", SmallList.Unit, "工程项目与资金管理", "财务管理", "先看后谈", facts, "15个工作日"];
        var first = await browser.FollowAsync(await browser.UploadAsync("新格式.xlsx", TestWorkbook.Of([titles, Row("新格式之一")]).ToArray()));
        Assert.Equal("", ChosenFor(first, "实录"));
        Assert.Contains("请指定“问题描述”对应哪一列", string.Join('；', (await browser.PostFormAsync(first, "main form")).Errors), StringComparison.Ordinal);

        var started = await browser.PostFormAsync(first, "main form", ("Form.Fields[7]", IssueListField.Description));
        await browser.RestAsync(started.BatchOf());

        var second = await browser.FollowAsync(await browser.UploadAsync("新格式九月.xlsx", TestWorkbook.Of([["九月份清单"], titles, Row("新格式之二"), Row("新格式之三")]).ToArray()));
        Assert.Equal(IssueListField.Description, ChosenFor(second, "实录"));
        Assert.Contains("这种表头的列，您已于", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("导入过", second.Text, StringComparison.Ordinal);
        Assert.Equal("", ChosenFor(second, "经过"));
    }

    private static string ChosenFor(Screen columns, string title)
    {
        var row = columns.Html.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == title);
        return row.QuerySelector("option[selected]")?.GetAttribute("value") ?? "";
    }

    /// <summary>What a person does in Excel: puts right what the last column names, and leaves the rest as it is.</summary>
    private static byte[] Mend(byte[] download)
    {
        using var reader = WorkbookReader.Open(new MemoryStream(download));
        var rows = reader.Sheets().First().Rows().Select(r => r.Cells.Select(c => c.Text switch
        {
            "月球科技局" => SmallList.Unit,
            "2026-02-30" => "2026-02-28",
            var text => (object?)text,
        }).ToArray()).ToArray();
        return TestWorkbook.Of(rows).ToArray();
    }

    private async Task<ImportCounts> CountsAsync(Screen screen) => (await site.BatchAsync(Guid.Parse(screen.Address.AbsolutePath.Split('/')[3]))).Counts;

    private Task<int> BatchesAsync() => site.App.InDb(db => db.Set<ImportBatch>().CountAsync());

    private Task<List<ImportRow>> RowsAsync(Screen preview)
    {
        var id = Guid.Parse(preview.Address.AbsolutePath.Split('/')[3]);
        return site.App.InDb(db => db.Set<ImportRow>().AsNoTracking().Where(r => r.BatchId == id).OrderBy(r => r.Row).ToListAsync());
    }
}
