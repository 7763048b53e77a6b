using System.Diagnostics;
using System.Net;
using ExcelDataReader;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Pages.Issues.Import;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>Workbooks of several sheets, of cells far from any table, and of columns for amount and grounds.</summary>
[Collection(ImportPages.Name)]
public sealed class ImportSheetTests(ImportSite site)
{
    [Fact]
    public async Task Columns_SeveralSheetsWithTables_LetTheSenderChooseWhichIsRead()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var columns = await browser.FollowAsync(await browser.UploadAsync("两个月.xlsx", Months("两个月")));
        Assert.Contains("现在读的是“1月”", columns.Text, StringComparison.Ordinal);
        Assert.Equal(["1月", "2月"], columns.TextsOf("#Sheet option"));
        Assert.Contains("旧数据（隐藏的工作表）", columns.Text, StringComparison.Ordinal);
        var preview = await browser.RestAsync((await browser.PostFormAsync(columns, "main form")).BatchOf());
        Assert.Contains("导入 2 条", preview.Text, StringComparison.Ordinal);
        Assert.Contains("工作表“2月”没有导入：不是数据最多的工作表。要导入，请在“对应列”页改读这张工作表。", preview.Text, StringComparison.Ordinal);

        var again = await browser.OpenAsync($"/issues/import/{preview.Batch()}/columns");
        var chosen = await browser.PostFormAsync(again, "#sheet", ("Sheet", "2月"));

        chosen.ExpectRedirect($"/issues/import/{preview.Batch()}/columns");
        var other = await browser.FollowAsync(chosen);
        Assert.Contains("现在读的是“2月”", other.Text, StringComparison.Ordinal);
        Assert.Equal("2月", other.Find("#Sheet option[selected]").TextContent);
        Assert.Contains("存在问题", other.TextsOf("tbody th"));
        Assert.Equal(0, await site.App.InDb(db => db.Set<ImportRow>().CountAsync(r => r.BatchId == preview.Batch())));
        var second = await browser.RestAsync((await browser.PostFormAsync(other, "main form")).BatchOf());
        Assert.Contains("导入 1 条", second.Text, StringComparison.Ordinal);
        Assert.Contains("工作表“1月”没有导入：没有选用。", second.Text, StringComparison.Ordinal);
        Assert.Contains("工作表“旧数据”没有导入：隐藏的工作表。", second.Text, StringComparison.Ordinal);
        var result = await browser.ImportAsync(second);
        Assert.Contains("两个月之三", result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("旧数据")]
    [InlineData("3月")]
    [InlineData("")]
    public async Task Columns_SheetThatIsNotOffered_IsRefusedAndTheProposalStays(string sheet)
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var columns = await browser.FollowAsync(await browser.UploadAsync("改读.xlsx", Months($"改读{sheet}")));

        var refused = await browser.PostFormAsync(columns, "#sheet", ("Sheet", sheet));

        refused.Expect(HttpStatusCode.BadRequest);
        Assert.Equal([ImportFormRules.NoSuchSheet.Message], refused.Errors);
        Assert.Equal(IssueListField.Description, refused.Find("select[name='Form.Fields[6]'] option[selected]").GetAttribute("value"));
        Assert.Equal("1月", (await site.BatchAsync(columns.Batch())).Sheet);
    }

    [Fact]
    public async Task Columns_TableOnAHiddenSheetOnly_IsReadAndSaysSo()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var book = TestWorkbook.Hiding("旧数据", ("说明", [["请看隐藏表"]], []), ("旧数据", [SmallList.Titles, SmallList.Row("隐表-1", "隐藏表之一")], [])).ToArray();

        var columns = await browser.FollowAsync(await browser.UploadAsync("隐藏表.xlsx", book));

        Assert.Contains("显示的工作表中没有表格，读的是隐藏的工作表“旧数据”", columns.Text, StringComparison.Ordinal);
        Assert.Null(columns.Html.QuerySelector("#sheet"));
        var preview = await browser.RestAsync((await browser.PostFormAsync(columns, "main form")).BatchOf());
        Assert.Contains("读的是隐藏的工作表“旧数据”", preview.Text, StringComparison.Ordinal);
        Assert.Contains("导入 1 条", preview.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ListKind.Issues)]
    [InlineData(ListKind.Tasks)]
    [InlineData(ListKind.Handovers)]
    [InlineData(ListKind.TalentPool)]
    public async Task Upload_ValueInTheLastCellOfExcel_TakesNoTimeAndIsNamed(ListKind list)
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var book = WithCell(SmallList.Of(SmallList.Row($"远-{list}", $"远单元格{list}")), "XFD", 1_048_576);
        var watch = Stopwatch.StartNew();

        var sent = await browser.UploadAsync("远单元格.xlsx", book, list is ListKind.Issues ? "" : $"?list={list}");

        Assert.EndsWith("/columns", sent.Location, StringComparison.Ordinal);
        if (list is ListKind.Issues)
        {
            var preview = await browser.RestAsync((await browser.PostFormAsync(await browser.FollowAsync(sent), "main form")).BatchOf());
            Assert.Contains("导入 1 条", preview.Text, StringComparison.Ordinal);
            var skipped = await browser.OpenAsync($"{preview.Address.AbsolutePath}?view={ImportView.Skipped}");
            Assert.Contains("远在表格以外的单元格", skipped.Text, StringComparison.Ordinal);
            Assert.Contains("1048576", skipped.Text, StringComparison.Ordinal);
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task Import_AmountAndGrounds_AreTakenOrSayWhyNotAndMakeNoIssueNewAgain()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        object?[] titles = [.. SmallList.Titles, "定性依据", "涉及金额（万元）"];
        object?[] Row(string number, string facts, object? clause, object? amount) => [.. SmallList.Row(number, facts), clause, amount];
        await browser.ImportAsync(await browser.PreviewAsync("旧清单.xlsx", SmallList.Of(SmallList.Row("额-0", "金额之零"))));

        var preview = await browser.PreviewAsync("金额.xlsx", TestWorkbook.Of(
        [
            titles,
            Row("额-1", "金额之一", "《会计法》第三条", 12.5),
            Row("额-2", "金额之二", "无", "3000元"),
            Row("额-3", "金额之三", null, null),
            Row("额-4", "金额之四", null, "约3万元"),
            Row("额-5", "金额之五", null, -1),
            Row("额-6", "金额之六", new string('据', 301), null),
            Row("额-00", "金额之零", "《会计法》第三条", 1),
        ]).ToArray());

        Assert.Contains("导入 3 条", preview.Text, StringComparison.Ordinal);
        Assert.Contains("125,000元", preview.Text, StringComparison.Ordinal);
        var rejected = (await browser.OpenAsync($"{preview.Address.AbsolutePath}?view={ImportView.Rejected}")).Text;
        Assert.All(["J列“涉及金额”", "涉及金额“约3万元”读不懂", "涉及金额不能小于零", "I列“定性依据”", "定性依据"], words => Assert.Contains(words, rejected, StringComparison.Ordinal));
        Assert.Equal(1, (await site.BatchAsync(preview.Batch())).Counts.Duplicate);
        Assert.Contains("约3万元", await RejectedAsync(browser, preview));
        await browser.ImportAsync(preview);
        var taken = await site.App.InDb(db => db.Issues.Where(i => i.Facts.StartsWith("金额之")).OrderBy(i => i.Source!.Number).Select(i => new { i.Source!.Number, i.Clause, i.Amount }).ToListAsync());
        Assert.Equal([("额-0", null, null), ("额-1", "《会计法》第三条", 125_000m), ("额-2", null, 3_000m), ("额-3", null, (decimal?)null)], taken.Select(i => (i.Number!, i.Clause, i.Amount)));
        using var export = ExcelReaderFactory.CreateReader(new MemoryStream(await browser.Client.GetByteArrayAsync(new Uri($"/issues/export?view=all&q={Uri.EscapeDataString("金额之一")}&cols=grounds,amount", UriKind.Relative))));
        Assert.True(export.Read() && export.Read() && export.Read());
        Assert.Equal(("《会计法》第三条", 125_000d), (export.GetString(1), export.GetDouble(2)));
        var list = await browser.OpenAsync($"/issues?view=all&q={Uri.EscapeDataString("金额之一")}&cols=grounds,amount");
        Assert.Contains("125,000", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_AsksOnceMore()
    {
        using var browser = await site.App.BrowseAsync(site.Office);

        var preview = await browser.PreviewAsync("要取消.xlsx", SmallList.Many(1, "要取消"));

        Assert.Contains("不写入任何内容", preview.Find("form[action*=Cancel] button").GetAttribute("data-confirm"), StringComparison.Ordinal);
    }

    private static byte[] Months(string tag) => TestWorkbook.Hiding(
        "旧数据",
        ("1月", [SmallList.Titles, SmallList.Row($"{tag}-1", $"{tag}之一"), SmallList.Row($"{tag}-2", $"{tag}之二")], []),
        ("2月", [["问题编号", "发现日期", "监督单元组", "被监督单位", "问题类别", "问题子类", "存在问题", "整改时限"], SmallList.Row($"{tag}-3", $"{tag}之三")], []),
        ("旧数据", [SmallList.Titles, .. Enumerable.Range(4, 9).Select(n => SmallList.Row($"{tag}-{n}", $"{tag}旧{n}"))], [])).ToArray();

    private static byte[] WithCell(byte[] list, string column, int row) => SmallList.Changed(list, xml =>
        xml.Replace("</sheetData>", $"<row r=\"{row}\"><c r=\"{column}{row}\"><v>1</v></c></row></sheetData>", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> RejectedAsync(Browser browser, Screen preview)
    {
        var download = await browser.Client.GetByteArrayAsync(new Uri($"{preview.Address.AbsolutePath}/rejected", UriKind.Relative));
        return TestWorkbook.Rows(new MemoryStream(download)).SelectMany(r => r.Cells.Select(c => c.Text));
    }
}
