using System.Net;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>回头看 of what is kept up for good: announced, recorded, ended; by nobody else.</summary>
public sealed class IssueRecheckPageTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private async Task<Issue> DueAsync()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Sustained, sustained: true);
        scene.App.Clock.Advance(TimeSpan.FromDays(90));
        return issue;
    }

    [Fact]
    public async Task Recheck_Due_WaitsOnTheStartPageAndInTheList()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Sustained, sustained: true);
        foreach (var (days, announced) in new[] { (69, false), (2, true), (20, true) })
        {
            scene.App.Clock.Advance(TimeSpan.FromDays(days));
            foreach (var person in new[] { scene.Office, scene.GroupLeader })
            {
                using var browser = await scene.App.BrowseAsync(person);
                Assert.Equal(announced, (await browser.OpenAsync("/")).TextsOf("table.list tbody tr").Any(r => r.Contains(issue.Number, StringComparison.Ordinal) && r.Contains("等我回头看", StringComparison.Ordinal)));
                Assert.Equal(announced, (await browser.OpenAsync("/issues?view=recheck")).TextsOf("table.list tbody th").Contains(issue.Number));
            }
        }

        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        Assert.DoesNotContain("等我回头看", (await member.OpenAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recheck_ByTheLeader_KeepsUpAndCounts()
    {
        var issue = await DueAsync();
        var next = scene.Today.AddDays(180);
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);
        var details = await browser.OpenAsync($"/issues/{issue.Id}");
        Assert.Contains(details.Html.QuerySelectorAll(".bar .end a"), a => a.GetAttribute("href") == $"/issues/{issue.Id}/recheck");

        var answer = await browser.PostFormAsync(
            await browser.OpenAsync($"/issues/{issue.Id}/recheck"), "main form", ("Form.Result", "KeptUp"), ("Form.Finding", "名册仍在公示"), ("Form.RecheckOn", $"{next:yyyy-MM-dd}"));

        answer.ExpectRedirect($"/issues/{issue.Id}");
        Assert.Contains("已记录回头看", (await browser.FollowAsync(answer)).Notice, StringComparison.Ordinal);
        var kept = await scene.FindAsync(issue.Id);
        Assert.Equal((IssueStatus.Sustained, 1, (DateOnly?)next), (kept.Status, kept.Rechecks, kept.RecheckOn));
        Assert.Contains("1 次，仍在坚持", (await browser.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recheck_Ended_IsTheOfficesConclusion()
    {
        var issue = await DueAsync();
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        using var office = await scene.App.BrowseAsync(scene.Office);

        var refused = await leader.PostFormAsync(await leader.OpenAsync($"/issues/{issue.Id}/recheck"), "main form", ("Form.Result", "Ended"), ("Form.Finding", "制度已固定"));
        Assert.Equal([IssueRules.OnlyOfficeConcludes.Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Contains("制度已固定", refused.Text, StringComparison.Ordinal);
        (await office.PostFormAsync(await office.OpenAsync($"/issues/{issue.Id}/recheck"), "main form", ("Form.Result", "Ended"), ("Form.Finding", "制度已固定"))).ExpectRedirect($"/issues/{issue.Id}");

        var ended = await scene.FindAsync(issue.Id);
        Assert.Equal((IssueStatus.ClosedOut, "制度已固定", (DateOnly?)null), (ended.Status, ended.Conclusion!.Outcome, ended.RecheckOn));
    }

    [Fact]
    public async Task Recheck_BeforeItsDayOrIncomplete_IsRefusedInWords()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Sustained, sustained: true);
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var page = await browser.OpenAsync($"/issues/{issue.Id}/recheck");
        Assert.Equal($"回头看日期{issue.RecheckOn:yyyy-MM-dd}未到", page.TextsOf(".obstacles li").Single());

        Assert.Contains("请选择回头看结果", (await browser.PostFormAsync(page, "main form", ("Form.Finding", "好"))).Expect(HttpStatusCode.BadRequest).Errors);
        var early = await browser.PostFormAsync(page, "main form", ("Form.Result", "Ended"), ("Form.Finding", "好"));
        Assert.Equal([$"回头看日期{issue.RecheckOn:yyyy-MM-dd}未到"], early.Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(IssueStatus.Sustained, (await scene.FindAsync(issue.Id)).Status);
    }

    [Fact]
    public async Task Recheck_ByStrangersAndTheRectifiedSide_NotFound()
    {
        var issue = await DueAsync();
        foreach (var person in new[] { scene.GroupMember, scene.OtherGroupLeader, scene.County, scene.OtherCounty, scene.Liaison, scene.OtherLiaison, scene.CityLeader, scene.CaseOfficer })
        {
            using var browser = await scene.App.BrowseAsync(person);
            (await browser.GetAsync($"/issues/{issue.Id}/recheck")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task AcceptInPart_MeasureTicked_GoesOnWithoutItsProof()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.FirstVerified);
        using var browser = await scene.App.BrowseAsync(scene.Office);

        var answer = await browser.PostFormAsync(
            await browser.OpenAsync($"/issues/{issue.Id}/accept-in-part"), "main form", ("Form.Failing", issue.Measures[0].Id.ToString()), ("Form.Remaining", "核验表缺两村"));

        answer.ExpectRedirect($"/issues/{issue.Id}");
        var page = await browser.FollowAsync(answer);
        Assert.Contains("复核未认可，不再作数", page.Text, StringComparison.Ordinal);
        Assert.Equal((IssueStatus.PartlyDone, MeasureStatus.InProgress), ((await scene.FindAsync(issue.Id)).Status, (await scene.FindAsync(issue.Id)).Measures[0].Status));
    }

    [Fact]
    public async Task AcceptInPart_NothingTicked_AsksTheUnitForAnotherMeasure()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.FirstVerified);
        using var office = await scene.App.BrowseAsync(scene.Office);
        (await office.PostFormAsync(await office.OpenAsync($"/issues/{issue.Id}/accept-in-part"), "main form", ("Form.Remaining", "还须退还资金"))).ExpectRedirect($"/issues/{issue.Id}");

        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        Assert.Equal([IssueRules.RemainderWithoutMeasure.Message], (await liaison.OpenAsync($"/issues/{issue.Id}/apply")).TextsOf(".obstacles li"));
    }
}
