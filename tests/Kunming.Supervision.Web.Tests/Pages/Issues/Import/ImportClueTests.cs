using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Spreadsheets;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues.Import;

/// <summary>That a clue exists is its custody line's alone to know: an issue that came from a list tells nobody, whatever the list said.</summary>
[Collection(ImportPages.Name)]
public sealed class ImportClueTests(ImportSite site)
{
    private static readonly object?[] Titles = [.. SmallList.Titles, "整改状态", "是否移交线索", "备注"];

    private static object?[] Row(string number, string facts, string unit = "五华区护国街道") => [.. SmallList.Row(number, facts, unit: unit), "已移交线索", "是", "已移交线索；须尽快整改"];

    [Fact]
    public async Task Import_WhatTheListSaysOfClues_IsNowhereKept()
    {
        using var browser = await site.App.BrowseAsync(site.Office);

        var preview = await browser.PreviewAsync("另案.xlsx", TestWorkbook.Of([Titles, Row("线-1", "另案之一"), Row("线-2", "另案之二", "月球科技局")]).ToArray());

        Assert.Contains("“是否移交线索”一列和其他列中说到线索的内容不导入", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("已移交线索", preview.Text, StringComparison.Ordinal);
        var row = (await site.RowsAsync(preview.Batch()))[0];
        Assert.Equal((null, "须尽快整改", false), (row.ReportedState, row.Remarks, row.Warned));
        var result = await browser.ImportAsync(preview);
        var download = await browser.Client.GetByteArrayAsync(new Uri($"{result.Address.AbsolutePath}/rejected", UriKind.Relative));
        using (var reader = WorkbookReader.Open(new MemoryStream(download)))
        {
            var table = TableRecogniser.Find(reader);
            var clue = table.Columns.Single(c => c.Full == "是否移交线索").Column;
            Assert.Equal("", Assert.Single(table.Rows())[clue].Text);
        }

        await AssertSilentAsync("另案之一", "须尽快整改");
    }

    /// <summary>Lists of before had it among the remarks; so may a list that was looked through before and is taken only now.</summary>
    [Fact]
    public async Task Issue_ImportedBefore_DoesNotTellEither()
    {
        using var browser = await site.App.BrowseAsync(site.Office);
        var preview = await browser.PreviewAsync("早先导入.xlsx", TestWorkbook.Of([Titles, Row("早-1", "早先导入之一"), Row("早-2", "早先导入之二")]).ToArray());
        await site.App.InDb(db => db.Set<ImportRow>().Where(r => r.BatchId == preview.Batch() && r.Facts == "早先导入之二")
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Remarks, "责任领导：甲；移交线索：是").SetProperty(r => r.ReportedState, "已移交线索")));
        await browser.ImportAsync(preview);
        await site.App.InDb(db => db.Database.ExecuteSqlAsync(
            $"update issues set source_remarks = '移交线索：是；须尽快整改', source_reported_state = '已移交线索' where facts = '早先导入之一'"));

        await AssertSilentAsync("早先导入之一", "须尽快整改");
        await AssertSilentAsync("早先导入之二", "责任领导：甲");
        Assert.Equal(1, await site.App.InDb(db => db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from issues where facts like '早先导入之%' and source_remarks like '%线索%'").SingleAsync()));
    }

    /// <summary>Page, search and export, by everybody who reads the issue.</summary>
    private async Task AssertSilentAsync(string facts, string remark)
    {
        var issue = await site.App.InDb(db => db.Issues.SingleAsync(i => i.Facts == facts));
        foreach (var person in (TestPerson[])[site.Office, site.Leader, site.County, await site.App.AddPersonAsync(Seat.Leader, site.Office.Organisation)])
        {
            using var browser = await site.App.BrowseAsync(person);
            var page = await browser.OpenAsync($"/issues/{issue.Id}");
            Assert.Contains(remark, page.Find(".facts").TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("线索", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("移交线索", (await browser.OpenAsync($"/search?q={issue.Number}")).Text, StringComparison.Ordinal);
        }
    }
}
