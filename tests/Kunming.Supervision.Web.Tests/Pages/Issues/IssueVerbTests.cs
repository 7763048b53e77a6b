using System.Net;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

public sealed class IssueVerbTests(IssueScene scene) : IClassFixture<IssueScene>
{
    /// <summary>Every verb: at which state, by whom, with which field, and where it leads.</summary>
    public static TheoryData<string, IssueStatus, string, string?, IssueStatus> Verbs => new()
    {
        { "submit", IssueStatus.Registered, nameof(IssueScene.GroupMember), null, IssueStatus.UnderReview },
        { "recognise", IssueStatus.UnderReview, nameof(IssueScene.GroupLeader), null, IssueStatus.Recognised },
        { "not-recognise", IssueStatus.UnderReview, nameof(IssueScene.Office), "Form.Reason", IssueStatus.NotRecognised },
        { "refer-clue", IssueStatus.Recognised, nameof(IssueScene.Office), null, IssueStatus.ReferredAsClue },
        { "verify-first", IssueStatus.CloseOutApplied, nameof(IssueScene.GroupMember), "Form.Opinion", IssueStatus.FirstVerified },
        { "return", IssueStatus.CloseOutApplied, nameof(IssueScene.GroupMember), "Form.Reason", IssueStatus.Returned },
        { "return", IssueStatus.FirstVerified, nameof(IssueScene.Office), "Form.Reason", IssueStatus.Returned },
        { "close-out", IssueStatus.FirstVerified, nameof(IssueScene.Office), "Form.Outcome", IssueStatus.ClosedOut },
        { "accept-in-part", IssueStatus.FirstVerified, nameof(IssueScene.Office), "Form.Remaining", IssueStatus.PartlyDone },
        { "relapse", IssueStatus.ClosedOut, nameof(IssueScene.GroupLeader), "Form.Finding", IssueStatus.Relapsed },
    };

    private TestPerson Person(string name) => (TestPerson)typeof(IssueScene).GetProperty(name)!.GetValue(scene)!;

    private static (string, string?)[] Fill(string? field, string text) => field is null ? [] : [(field, text)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Verb_ByItsOwner_LeadsOn(string verb, IssueStatus from, string who, string? field, IssueStatus to)
    {
        var issue = await scene.AddIssueAsync(from);
        using var browser = await scene.App.BrowseAsync(Person(who));
        var details = await browser.OpenAsync($"/issues/{issue.Id}");
        Assert.Contains(details.Html.QuerySelectorAll(".bar .end a"), a => a.GetAttribute("href") == $"/issues/{issue.Id}/{verb}");

        var answer = await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/{verb}"), "main form", Fill(field, "经核实，情况属实"));

        answer.ExpectRedirect($"/issues/{issue.Id}");
        Assert.NotEqual("", (await browser.FollowAsync(answer)).Notice);
        Assert.Equal(to, (await scene.FindAsync(issue.Id)).Status);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Verb_ByStrangers_NotFound(string verb, IssueStatus from, string who, string? field, IssueStatus to)
    {
        _ = (who, field, to);
        var issue = await scene.AddIssueAsync(from);
        foreach (var person in new[] { scene.OtherGroupLeader, scene.OtherCounty, scene.OtherLiaison, scene.Liaison, scene.CityLeader, scene.CaseOfficer })
        {
            using var browser = await scene.App.BrowseAsync(person);
            (await browser.GetAsync($"/issues/{issue.Id}/{verb}")).Expect(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Verb_StaleTab_ConflictAndTextKept(string verb, IssueStatus from, string who, string? field, IssueStatus to)
    {
        _ = to;
        var issue = await scene.AddIssueAsync(from);
        using var browser = await scene.App.BrowseAsync(Person(who));
        var page = await browser.OpenAsync($"/issues/{issue.Id}/{verb}");

        var answer = await browser.PostFormAsync(page, "main form", [.. Fill(field, "还没说完的话"), ("revision", "99")]);

        answer.Expect(HttpStatusCode.Conflict);
        Assert.Equal([RuleViolationFilter.Stale], answer.Errors);
        Assert.Equal(from, (await scene.FindAsync(issue.Id)).Status);
        if (field is not null)
        {
            Assert.Contains("还没说完的话", answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Verb_TextMissing_FieldError(string verb, IssueStatus from, string who, string? field, IssueStatus to)
    {
        _ = to;
        if (field is null)
        {
            return;
        }

        var issue = await scene.AddIssueAsync(from);
        using var browser = await scene.App.BrowseAsync(Person(who));

        var answer = await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/{verb}"), "main form", (field, ""));

        answer.Expect(HttpStatusCode.BadRequest);
        Assert.StartsWith("请填写", Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recognise_DoubleClick_TakenOnce()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.UnderReview);
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);
        var page = await browser.OpenAsync($"/issues/{issue.Id}/recognise");

        (await browser.PostFormAsync(page, "main form")).ExpectRedirect($"/issues/{issue.Id}");
        var second = await browser.PostFormAsync(page, "main form");

        second.ExpectRedirect($"/issues/{issue.Id}");
        Assert.Equal(FormOnceFilter.AlreadyTaken, (await browser.FollowAsync(second)).Notice);
    }

    [Fact]
    public async Task CloseOut_NotYetVerified_RefusedWithItsSentenceAndTextKept()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var page = await browser.OpenAsync($"/issues/{issue.Id}/close-out");
        Assert.Equal(IssueRules.NotFirstVerified.Message, page.TextsOf(".obstacles li").Single());

        var answer = await browser.PostFormAsync(page, "main form", ("Form.Outcome", "想提前销号"));

        answer.Expect(HttpStatusCode.BadRequest);
        Assert.Equal([IssueRules.NotFirstVerified.Message], answer.Errors);
        Assert.Contains("想提前销号", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CloseOut_Sustained_AsksForADayAndKeepsIt()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.FirstVerified, sustained: true);
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var page = await browser.OpenAsync($"/issues/{issue.Id}/close-out");

        var refused = await browser.PostFormAsync(page, "main form", ("Form.Outcome", "阶段完成"));
        Assert.Equal([IssueRules.SustainedNeedsRecheckDay.Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
        (await browser.PostFormAsync(refused, "main form", ("Form.Outcome", "阶段完成"), ("Form.RecheckOn", "2026-12-20"))).ExpectRedirect($"/issues/{issue.Id}");

        Assert.Equal((IssueStatus.Sustained, new DateOnly(2026, 12, 20)), ((await scene.FindAsync(issue.Id)).Status, (await scene.FindAsync(issue.Id)).RecheckOn));
    }

    [Fact]
    public async Task FixOnSite_Recognised_LeavesAMeasureToProve()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Recognised);
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);

        (await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/fix-on-site"), "main form", ("Form.Measure", "当场补签"), ("Form.Owner", "责任人"))).ExpectRedirect($"/issues/{issue.Id}");

        var page = await browser.OpenAsync($"/issues/{issue.Id}/apply");
        Assert.Equal([IssueRules.NoCause.Message, IssueRules.MeasureWithoutProof.With("当场补签").Message], page.TextsOf(".obstacles li"));
        Assert.StartsWith("申请销号 · ", page.Html.Title, StringComparison.Ordinal);
        Assert.Equal("/help/close-out", page.Find(".head a[href^='/help']").GetAttribute("href"));
        Assert.Contains("现场立改，没有交办时限。", (await browser.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
    }
}
