using System.Net;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;

namespace Kunming.Supervision.Web.Tests.Pages.Deadlines;

/// <summary>延期 by the forms: asked for, decided, counted, shown where it waits.</summary>
public sealed class ExtensionPageTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Ask_InTime_WaitsForTheDecidersAndIsListed()
    {
        var issue = await AskAsync();

        foreach (var person in new[] { scene.Office, scene.GroupLeader })
        {
            using var browser = await scene.App.BrowseAsync(person);
            Assert.Contains((await browser.OpenAsync("/")).TextsOf("table.list tbody tr"), r => r.Contains(issue.Number, StringComparison.Ordinal) && r.Contains("等我审批延期", StringComparison.Ordinal));
            Assert.Contains(issue.Number, (await browser.OpenAsync("/issues?view=extension")).TextsOf("table.list tbody th"));
        }

        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        Assert.Contains("等审批延期", (await liaison.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal([ExtensionRules.AlreadyAsked.Message], (await liaison.OpenAsync($"/issues/{issue.Id}/extension")).TextsOf(".obstacles li"));
    }

    [Fact]
    public async Task Decide_Granted_MovesTheDayAndTheListTellsIt()
    {
        var issue = await AskAsync();
        var day = issue.Deadline!.DueOn.AddDays(14);
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);

        var answer = await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/extension/decide"), "main form", ("Form.Decision", "Grant"), ("Form.GrantedOn", $"{day:yyyy-MM-dd}"));

        answer.ExpectRedirect($"/issues/{issue.Id}");
        var extended = await scene.FindAsync(issue.Id);
        Assert.Equal((1, issue.FirstDueOn), (extended.TimesExtended, extended.FirstDueOn));
        Assert.True(extended.Deadline!.DueOn >= day);
        Assert.Contains("按期率仍按首次期限计算", (await browser.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(issue.Number, (await browser.OpenAsync("/issues?view=all&extended=1")).TextsOf("table.list tbody th"));
        Assert.DoesNotContain(issue.Number, (await browser.OpenAsync("/issues?view=all&extended=2")).TextsOf("table.list tbody th"));
    }

    [Fact]
    public async Task Decide_TwoAtOnce_TheSecondIsToldAndNothingIsCountedTwice()
    {
        var issue = await AskAsync();
        using var office = await scene.App.BrowseAsync(scene.Office);
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        var (one, other) = (await office.OpenAsync($"/issues/{issue.Id}/extension/decide"), await leader.OpenAsync($"/issues/{issue.Id}/extension/decide"));
        (string, string?)[] grant = [("Form.Decision", "Grant"), ("Form.GrantedOn", "2026-12-01")];

        (await office.PostFormAsync(one, "main form", grant)).ExpectRedirect($"/issues/{issue.Id}");
        (await leader.PostFormAsync(other, "main form", grant)).Expect(HttpStatusCode.Conflict);

        Assert.Equal(1, (await scene.FindAsync(issue.Id)).TimesExtended);
    }

    [Fact]
    public async Task Decide_RefusedWithoutReason_IsToldAndWithReasonKept()
    {
        var issue = await AskAsync();
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var page = await browser.OpenAsync($"/issues/{issue.Id}/extension/decide");

        Assert.Contains("不同意的，请写明理由", (await browser.PostFormAsync(page, "main form", ("Form.Decision", "Refuse"))).Expect(HttpStatusCode.BadRequest).Errors);
        (await browser.PostFormAsync(page, "main form", ("Form.Decision", "Refuse"), ("Form.Opinion", "可以按期完成"))).ExpectRedirect($"/issues/{issue.Id}");

        var refused = await scene.FindAsync(issue.Id);
        Assert.Equal((issue.Deadline!.DueOn, ExtensionStatus.Refused), (refused.Deadline!.DueOn, refused.Extensions[0].Status));
    }

    [Fact]
    public async Task Ask_AfterTheDueDay_IsRefusedInWords()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        await scene.App.InDb(async db =>
        {
            var late = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Issues, i => i.Id == issue.Id);
            db.Entry(late).ComplexProperty(i => i.Deadline!).Property(d => d.DueOn).CurrentValue = scene.Today.AddDays(-1);
            return await db.SaveChangesAsync();
        });
        using var browser = await scene.App.BrowseAsync(scene.Liaison);
        var page = await browser.OpenAsync($"/issues/{issue.Id}/extension");

        Assert.Equal($"期限{scene.Today.AddDays(-1):yyyy-MM-dd}已过，延期须在到期前申请", page.TextsOf(".obstacles li").Single());
        (await browser.PostFormAsync(page, "main form", ("Form.WantedOn", "2026-12-01"), ("Form.Reason", "来不及"))).Expect(HttpStatusCode.BadRequest);
        Assert.Empty((await scene.FindAsync(issue.Id)).Extensions);
    }

    private async Task<Issue> AskAsync()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        using var browser = await scene.App.BrowseAsync(scene.Liaison);
        (await browser.PostFormAsync(await browser.OpenAsync($"/issues/{issue.Id}/extension"), "main form",
            ("Form.WantedOn", $"{issue.Deadline!.DueOn.AddDays(14):yyyy-MM-dd}"), ("Form.Reason", "补办手续需要时间"))).ExpectRedirect($"/issues/{issue.Id}");
        return await scene.FindAsync(issue.Id);
    }
}
