using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>What is said once for a whole list, what is said of no row, and what is read out of a row's words.</summary>
[Collection(ImportPages.Name)]
public sealed class ImportGroupTests(ImportSite site)
{
    private const string CountyUnit = "五华区护国街道";

    [Theory]
    [InlineData("监督单元组")]
    [InlineData("归口")]
    public async Task Preview_NobodyCouldVerifyARow_IsRejected(string title)
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        object?[] titles = [.. SmallList.Titles];
        titles[2] = title;

        var preview = await browser.PreviewAsync("无组.xlsx", TestWorkbook.Of([titles, Without($"无-{title}-1", $"{title}无组之一"), Without($"无-{title}-2", $"{title}无组之二", CountyUnit)]).ToArray());

        var rows = await site.RowsAsync(preview.Batch());
        Assert.Equal([ImportRowState.Rejected, ImportRowState.Ready], rows.Select(r => r.State));
        Assert.Equal([ImportRules.GroupMissing.Code, ImportRules.CountysOwn.Code], rows.Select(r => Assert.Single(r.Problems).Code));
        Assert.Contains(ImportRules.GroupMissing.Message, (await browser.OpenAsync($"{preview.Address.AbsolutePath}?view=rejected")).Text, StringComparison.Ordinal);
        Assert.Contains("按五华区自行发现的问题导入", (await browser.OpenAsync($"{preview.Address.AbsolutePath}?view=warned")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfACountysOwnList_NeedsNoGroup()
    {
        using var browser = await site.App.BrowseAsync(site.County);

        var result = await browser.ImportAsync(await browser.PreviewAsync("五华自查.xlsx", SmallList.Of(Without("五-1", "五华自查之一", CountyUnit))));

        Assert.Contains("导入 1 个问题", result.Text, StringComparison.Ordinal);
        Assert.False((await site.RowsAsync(result.Batch())).Single().Warned);
        var issue = await site.App.InDb(db => db.Issues.SingleAsync(i => i.Facts == "五华自查之一"));
        Assert.Contains("县区自查", (await browser.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_OfAListWithChoices_PresetsThemWhenItComesBack()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var (group, category) = (site.Groups[2].Id.ToString(), await site.App.InDb(db => db.IssueCategories.Where(c => c.Name == "财务管理").Select(c => c.Id).SingleAsync()));
        object?[] Row(string number, string facts, string unit) => [number, "2026-08-03", null, unit, null, null, facts, "15个工作日"];
        var preview = await browser.PreviewAsync(
            "整份选定.xlsx", SmallList.Of(Row("整-1", "整份选定之一", SmallList.Unit), Row("整-2", "整份选定之二", "月球科技局")),
            ("Form.GroupId", group), ("Form.CategoryId", category.ToString()), ("Form.ReferenceDay", "2026-08-31"));
        Assert.Contains("导入 1 条", preview.Text, StringComparison.Ordinal);
        await browser.ImportAsync(preview);

        var download = await browser.Client.GetByteArrayAsync(new Uri($"/issues/import/{preview.Batch()}/rejected", UriKind.Relative));
        using (var reader = WorkbookReader.Open(new MemoryStream(download)))
        {
            Assert.Equal(
                "填报日期：2026-08-31　填报单位：第三监督单元组　问题类别：工程项目与资金管理—财务管理",
                reader.Sheets().First().Rows().ElementAt(1)[0].Text);
        }

        var columns = await browser.FollowAsync(await browser.UploadAsync("不能导入的行.xlsx", Mended(download)));
        Assert.Equal(group, columns.Find("[name='Form.GroupId'] option[selected]").GetAttribute("value"));
        Assert.Equal(category.ToString(), columns.Find("[name='Form.CategoryId'] option[selected]").GetAttribute("value"));
        Assert.Equal("2026-08-31", columns.Find("[name='Form.ReferenceDay']").GetAttribute("value"));
        Assert.Contains("导入 1 条", (await browser.PreviewAsync("不能导入的行.xlsx", Mended(download))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_ShowsTheDayThatWasReadBesideTheWords()
    {
        using var browser = await site.App.BrowseAsync(site.Office);

        var preview = await browser.PreviewAsync("读作.xlsx", SmallList.Of(
            SmallList.Row("读-1", "读作之一", deadline: "12月"), SmallList.Row("读-2", "读作之二", deadline: "12个月"),
            SmallList.Row("读-3", "读作之三", deadline: "/"), SmallList.Row("读-4", "读作之四", deadline: "第四季度")));

        var at = preview.TextsOf("main .list thead th").ToList().IndexOf("读作");
        var rows = preview.Html.QuerySelectorAll("main .list tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList()).ToList();
        Assert.Equal([("12月", "2026-12-31"), ("12个月", "2027-08-03"), ("/", "—"), ("第四季度", "2026-12-31")], rows.Select(r => (r[at - 1], r[at])));
    }

    private static object?[] Without(string number, string facts, string unit = SmallList.Unit)
    {
        var row = SmallList.Row(number, facts, unit: unit);
        row[2] = null;
        return row;
    }

    private static byte[] Mended(byte[] download)
    {
        using var reader = WorkbookReader.Open(new MemoryStream(download));
        return TestWorkbook.Of([.. reader.Sheets().First().Rows().Select(r => r.Cells.Select(object? (c) => c.Text is "月球科技局" ? SmallList.Unit : c.Text).ToArray())]).ToArray();
    }
}
