using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Pages.Search;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;

namespace Kunming.Supervision.Web.Tests.Pages.Search;

public sealed class SearchTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static IReadOnlyList<string> Found(Screen page, string group) => [.. page.Html.QuerySelectorAll($"section[aria-label={group}] tbody th").Select(e => e.TextContent.Trim())];

    [Fact]
    public async Task Search_EachSeat_FindsOnlyWhatItMaySee()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying, "灌溉水渠淤塞无人清理");
        foreach (var (person, sees) in new[] { (scene.Office, true), (scene.GroupMember, true), (scene.County, true), (scene.Liaison, true), (scene.CityLeader, true), (scene.OtherGroupLeader, false), (scene.OtherCounty, false), (scene.OtherLiaison, false), (scene.CaseOfficer, false) })
        {
            using var browser = await scene.App.BrowseAsync(person);
            foreach (var words in new[] { "水渠", "灌溉水渠", issue.Number, issue.Number[^7..] })
            {
                Assert.Equal(sees, Found(await browser.OpenAsync($"/search?q={Uri.EscapeDataString(words)}"), "问题").Contains(issue.Number));
            }
        }
    }

    [Fact]
    public async Task Search_AUnitsName_IsFoundInEveryGroupAndLeadsToTheLists()
    {
        await scene.AddIssueAsync(IssueStatus.HandedOver);
        using var browser = await scene.App.BrowseAsync(scene.Office);

        var page = await browser.OpenAsync($"/search?q={Uri.EscapeDataString(scene.Unit.Name)}");

        Assert.Equal(["检查", "问题", "交办", "机构"], page.TextsOf("section h2"));
        foreach (var section in page.Html.QuerySelectorAll("section"))
        {
            var list = await browser.OpenAsync(section.QuerySelector("p a")!.GetAttribute("href")!);
            Assert.Contains(section.QuerySelector("tbody th")!.TextContent.Trim(), list.Text, StringComparison.Ordinal);
        }

        Assert.Contains("惠农补贴发放", (await browser.OpenAsync("/search?q=惠农补贴")).Find("section[aria-label=任务]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_MoreThanAreShown_SaysSoAndIsCut()
    {
        var word = $"批量{Guid.NewGuid():N}"[..8];
        for (var i = 0; i <= IndexModel.Most; i++)
        {
            await scene.AddIssueAsync(IssueStatus.Registered, $"{word}第{i}条");
        }

        using var browser = await scene.App.BrowseAsync(scene.Office);
        var page = await browser.OpenAsync($"/search?q={Uri.EscapeDataString(word)}");

        Assert.Equal(IndexModel.Most, Found(page, "问题").Count);
        Assert.Contains("查看全部", page.Find("section[aria-label=问题] p a").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "请填写至少两个字，或者编号的一部分。")]
    [InlineData("水", "搜索内容须为2至60字，现未按内容筛选。")]
    [InlineData("没有这样的内容", "没有含“没有这样的内容”的")]
    public async Task Search_TooShortOrNothingFound_SaysSo(string words, string sentence)
    {
        using var browser = await scene.App.BrowseAsync(scene.Office);
        Assert.Contains(sentence, (await browser.OpenAsync($"/search?q={Uri.EscapeDataString(words)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_ReferredAsClue_IsNotFoundByItsFacts()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Recognised, "涉密线索内容甲乙丙");
        using var browser = await scene.App.BrowseAsync(scene.Office);
        await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/refer-clue"), "main form");

        Assert.DoesNotContain(issue.Number, (await browser.OpenAsync("/search?q=线索内容甲")).Text, StringComparison.Ordinal);
        Assert.Contains("已移交线索", (await browser.OpenAsync($"/search?q={issue.Number}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_EveryPage_HasTheBox()
    {
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var page = await browser.OpenAsync("/tasks");
        Assert.Equal("/search", page.Find("form.find").GetAttribute("action"));
    }
}
