using System.Net;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Categories;
using Kunming.Supervision.Web.Tests.Access;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Categories;

/// <summary>A new tree through the forms, and what lists and figures show by it.</summary>
public sealed class CategoryPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private const string Old = "惠民惠农资金";

    private Task<Guid> IdAsync(string name) => scene.App.InDb(db => db.IssueCategories.Where(c => c.Name == name).OrderByDescending(c => c.From).Select(c => c.Id).FirstAsync());

    [Fact]
    public async Task New_SplitCategory_IsAskedForAndListsAndFiguresFollowIt()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Recognised);
        using var office = await scene.App.BrowseAsync(scene.Office);
        var page = await office.OpenAsync("/categories/new");
        var tree = page.Find("#Form_Tree").TextContent.Trim().Replace("- " + Old, "- 惠民补贴\n- 惠农项目", StringComparison.Ordinal);
        var from = scene.Today.AddDays(1).ToString("yyyy-MM-dd");

        var unmapped = await office.PostFormAsync(page, "main form", ("Form.Tree", tree), ("Form.From", from), ("Form.Name", "次年版"));
        Assert.Equal([CategoryRules.Unmapped.With(Old).Message], unmapped.Expect(HttpStatusCode.BadRequest).Errors);
        var old = await IdAsync(Old);
        var made = await office.PostFormAsync(unmapped, "main form", ($"Form.Main[{old}]", "惠民补贴"), ("Form.Others", $"{old}|惠农项目"));
        var details = await office.FollowAsync(made);

        Assert.Equal("次年版", details.Heading);
        Assert.Contains("拆分", details.TextsOf("table.list td"));
        Assert.Contains("制定类别次年版", details.Text, StringComparison.Ordinal);
        var now = await IdAsync("惠民补贴");
        scene.App.Clock.Advance(TimeSpan.FromDays(2));
        using var later = await scene.App.BrowseAsync(scene.Office);
        var row = $"/issues?view=all&columns=number,category&q={issue.Number}";
        Assert.Contains(Old, (await later.OpenAsync(row)).Find("table.list tbody").TextContent, StringComparison.Ordinal);
        var byNew = await later.OpenAsync($"{row}&tree={from}&category={now}");
        Assert.Contains("惠民补贴", byNew.Find("table.list tbody").TextContent, StringComparison.Ordinal);
        // Found under the other part as well, and counted once, under the main one.
        var other = await IdAsync("惠农项目");
        var byOld = await later.OpenAsync($"{row}&tree={from}&category={other}");
        Assert.Contains(issue.Number, byOld.Find("table.list tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains($"tree={from}", byOld.Find(".saved a[href^='/views/new']").GetAttribute("href"), StringComparison.Ordinal);
        var figures = await later.OpenAsync("/categories");
        Assert.Equal("1", figures.Find($"a[href$='tree={from}&category={now}']").TextContent);
        Assert.Equal("1，连同左列共1", figures.Find($"a[href$='tree={from}&category={other}']").TextContent);
        var before = await later.OpenAsync($"/categories?tree={IssueCategorySeed.From:yyyy-MM-dd}");
        Assert.Equal("1", before.Find($"a[href$='category={old}']").TextContent);
        Assert.Equal(scene.Category.Id, await scene.App.InDb(db => db.Issues.Where(i => i.Id == issue.Id).Select(i => i.CategoryId).SingleAsync()));
        var quarter = Quarter.Of(scene.Today);
        var parts = await scene.App.InDb(db => new FigureCounter(db).OfGroupAsync(scene.Group.Id, quarter, scene.Today));
        Assert.Single(parts.Where(p => p.Part == "群众身边腐败和作风问题").Select(p => p.Part).Distinct());
    }
}
