using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Tests.Hosting;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>Causes, objections and what the office sets, through the pages.</summary>
public sealed class CausePagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Cause_FromTheLiaison_IsShownToTheVerifierAndTakesTheObstacleAway()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        Assert.Contains(IssueRules.NoCause.Message, (await liaison.OpenAsync($"/issues/{issue.Id}/apply")).TextsOf(".obstacles li"));

        var page = await liaison.OpenAsync($"/issues/{issue.Id}/cause");
        (await liaison.PostFormAsync(page, "main form", ("Form.Kind", "NoRule"), ("Form.Text", "没有复核制度，一人登记"))).ExpectRedirect($"/issues/{issue.Id}");

        Assert.DoesNotContain(IssueRules.NoCause.Message, (await liaison.OpenAsync($"/issues/{issue.Id}/apply")).TextsOf(".obstacles li"));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        Assert.Contains("没有复核制度，一人登记", (await member.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objection_WithAFile_IsUpheldByTheOfficeAndTheFileIsTheirsToOpen()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.Rectifying);
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        var page = await liaison.OpenAsync($"/issues/{issue.Id}/object");
        var sent = await liaison.PostFormAsync(
            page, "main form", [("Form.Reason", "名册已按期公示")], [new("Form.Files", "公示记录.txt", "公示于八月一日"u8.ToArray())]);
        sent.ExpectRedirect($"/issues/{issue.Id}");
        var file = Assert.Single((await scene.FindAsync(issue.Id)).ObjectionFiles);

        using var office = await scene.App.BrowseAsync(scene.Office);
        Assert.Contains("等我处理异议", (await office.OpenAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await office.GetAsync($"/files/{file.AttachmentId}")).Status);
        using var stranger = await scene.App.BrowseAsync(scene.OtherLiaison);
        Assert.Equal(404, (int)(await stranger.GetAsync($"/files/{file.AttachmentId}")).Status);

        var decide = await office.OpenAsync($"/issues/{issue.Id}/objection");
        (await office.PostFormAsync(decide, "main form", ("Form.Outcome", "Upheld"), ("Form.Reason", "公示记录属实"))).ExpectRedirect($"/issues/{issue.Id}");

        var ended = await scene.FindAsync(issue.Id);
        Assert.Equal((IssueStatus.NotRecognised, "公示记录属实"), (ended.Status, ended.NotRecognisedReason));
        var shown = await liaison.OpenAsync($"/issues/{issue.Id}");
        Assert.Contains("异议成立", shown.Text, StringComparison.Ordinal);
        Assert.Contains("异议成立，不予认定：公示记录属实", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_SetByTheOffice_HoldsForWhatIsRegisteredFromThenOn()
    {
        var before = await scene.AddIssueAsync();
        using var office = await scene.App.BrowseAsync(scene.Office);
        var page = await office.OpenAsync("/issues/policy");
        var refused = await office.PostFormAsync(page, "main form", ("Form.Ordinary", "9"), ("Form.Serious", "5"));
        Assert.Contains(CloseOutPolicy.LeastDaysFall.Message, refused.Text, StringComparison.Ordinal);
        (await office.PostFormAsync(await office.OpenAsync("/issues/policy"), "main form", ("Form.Ordinary", "2"), ("Form.Serious", "11"), ("Form.Grave", "21"))).ExpectRedirect("/issues/policy");

        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var form = await member.OpenAsync($"/issues/{before.Id}/edit");
        (await member.PostFormAsync(form, "main form", ("Form.Severity", "Serious"))).ExpectRedirect($"/issues/{before.Id}");

        var revised = await scene.FindAsync(before.Id);
        Assert.Equal((IssueSeverity.Serious, 11), (revised.Severity, revised.LeastDays));
    }
}
