using System.Net;
using ExcelDataReader;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

public sealed class IssueListTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static IReadOnlyList<string> Numbers(Screen screen) => screen.TextsOf("table.list tbody th");

    [Fact]
    public async Task List_EachSeat_ShowsItsOwnViews()
    {
        using var office = await scene.App.BrowseAsync(scene.Office);
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);

        Assert.Contains("待我复核", (await office.OpenAsync("/issues")).Find(".views").TextContent, StringComparison.Ordinal);
        Assert.Contains("待我审核", (await leader.OpenAsync("/issues")).Find(".views").TextContent, StringComparison.Ordinal);
        Assert.Contains("待我整改", (await liaison.OpenAsync("/issues")).Find(".views").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AnotherGroupCountyOrUnit_SeesNoneOfIt()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        foreach (var (person, sees) in new[] { (scene.Office, true), (scene.GroupMember, true), (scene.County, true), (scene.Liaison, true), (scene.CityLeader, true), (scene.OtherGroupLeader, false), (scene.OtherCounty, false), (scene.OtherLiaison, false) })
        {
            using var browser = await scene.App.BrowseAsync(person);
            Assert.Equal(sees, Numbers(await browser.OpenAsync($"/issues?view=all&q={issue.Number}")).Contains(issue.Number));
        }
    }

    [Fact]
    public async Task List_CaseOffice_NotFound()
    {
        using var browser = await scene.App.BrowseAsync(scene.CaseOfficer);
        (await browser.GetAsync("/issues")).Expect(HttpStatusCode.NotFound);
        (await browser.GetAsync("/issues/export")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_SignedOut_AsksToSignIn()
    {
        using var browser = scene.App.Browse();
        Assert.StartsWith("/sign-in", (await browser.GetAsync("/issues")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("found", "desc")]
    [InlineData("found", "asc")]
    [InlineData("number", "desc")]
    [InlineData("due", "asc")]
    public async Task List_EveryOrder_PagesThroughWithoutLoss(string sort, string direction)
    {
        var word = $"翻页{Guid.NewGuid():N}"[..8];
        for (var i = 0; i < 3; i++)
        {
            await scene.AddIssueAsync(IssueStatus.Rectifying, $"{word}，第{i}件");
        }

        using var browser = await scene.App.BrowseAsync(scene.Office);
        var page = await browser.OpenAsync($"/issues?view=all&sort={sort}&dir={direction}&q={word}");

        var numbers = Numbers(page);
        Assert.Equal(3, numbers.Count);
        if (sort is "number")
        {
            Assert.Equal(numbers.OrderDescending(), numbers);
        }
    }

    [Fact]
    public async Task List_Filters_NarrowAndStayInTheForm()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Recognised);
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var query = $"view=all&group={scene.Group.Id}&area={scene.County.Jurisdiction.Id}&category={scene.Category.ParentId}&status=Recognised&quarter=20263&q={Uri.EscapeDataString("农业农村")}";

        var page = await browser.OpenAsync($"/issues?{query}");
        var other = await browser.OpenAsync($"/issues?{query.Replace("20263", "20261", StringComparison.Ordinal)}");

        Assert.Contains(issue.Number, Numbers(page));
        Assert.DoesNotContain(issue.Number, Numbers(other));
        Assert.Equal("Recognised", page.Find("select[name=status] option[selected]").GetAttribute("value"));
        Assert.Equal("农业农村", page.Find("input[type=search][name=q]:not([aria-keyshortcuts])").GetAttribute("value"));
    }

    [Fact]
    public async Task List_DamagedAddress_SaysSoAndShowsTheList()
    {
        using var browser = await scene.App.BrowseAsync(scene.Office);

        Assert.Contains(KeysetPage.LostSentence, (await browser.OpenAsync("/issues?after=broken")).Text, StringComparison.Ordinal);
        Assert.Contains("无法识别，已略去", (await browser.OpenAsync("/issues?group=broken")).Text, StringComparison.Ordinal);
        Assert.Contains("须为2至60字", (await browser.OpenAsync("/issues?q=x")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OverdueAndLadder_FollowTheDueDay()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        using var browser = await scene.App.BrowseAsync(scene.Office);
        Assert.DoesNotContain(issue.Number, Numbers(await browser.OpenAsync("/issues?view=overdue")));
        Assert.DoesNotContain(issue.Number, Numbers(await browser.OpenAsync("/issues?ladder=Red")));

        await scene.App.InDb(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(
            db.Database, $"update issues set deadline_due_on = {scene.Today.AddDays(-3)} where id = {issue.Id}"));

        var overdue = await browser.OpenAsync("/issues?view=overdue");
        Assert.Contains(issue.Number, Numbers(overdue));
        Assert.Contains("已超 3 天", overdue.Text, StringComparison.Ordinal);
        Assert.Matches("逾期 [0-9]+", overdue.Find(".views").TextContent);
        Assert.Contains(issue.Number, Numbers(await browser.OpenAsync("/issues?ladder=Red")));
    }

    [Fact]
    public async Task List_ReferredAsClue_ShowsNoFactsAnywhere()
    {
        var secret = $"机密{Guid.NewGuid():N}"[..10];
        var issue = await scene.AddIssueAsync(IssueStatus.Recognised, $"{secret}，可能涉嫌违纪");
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);
        var done = await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/refer-clue"), "main form");
        done.ExpectRedirect($"/issues/{issue.Id}");

        Assert.DoesNotContain(secret, (await browser.FollowAsync(done)).Source, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, (await browser.OpenAsync($"/issues?view=all&q={issue.Number}")).Source.Replace($"q={secret}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(Numbers(await browser.OpenAsync($"/issues?view=all&q={secret}")));
        (await browser.GetAsync($"/issues/{issue.Id}/not-recognise")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_HoldsExactlyTheFilteredRowsAndSaysTheFilter()
    {
        var word = $"导出{Guid.NewGuid():N}"[..8];
        var kept = await scene.AddIssueAsync(IssueStatus.Recognised, $"={word}公式");
        await scene.AddIssueAsync(IssueStatus.Recognised);
        using var browser = await scene.App.BrowseAsync(scene.Office);

        var response = await browser.Client.GetAsync(new Uri($"/issues/export?view=all&q={word}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("filename*=UTF-8''", response.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
        var rows = new List<string?>();
        while (reader.Read())
        {
            rows.Add(reader.GetValue(0)?.ToString());
        }

        Assert.Contains($"内容：{word}", rows[0], StringComparison.Ordinal);
        Assert.Contains("列：编号、发现日期、单元组", rows[0], StringComparison.Ordinal);
        Assert.Equal(["编号", kept.Number], rows[1..]);
    }
}
