using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>Warnings on the verifier's page: explained, never in the way, passed over only with a reason that stays.</summary>
public sealed class EvidenceWarningPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task VerifyFirst_FileOfAnotherGroupsIssue_IsWarnedOfAndPassedWithAReason()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        var other = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        var (own, foreign) = (issue.Measures[0].Proofs[0].Sha256, other.Measures[0].Proofs[0].Sha256);
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update measure_proofs set sha256 = {own} where sha256 = {foreign}"));
        var elsewhere = Guid.NewGuid();
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set group_id = {elsewhere} where id = {other.Id}"));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        Assert.Equal(404, (int)(await member.GetAsync($"/issues/{other.Id}")).Status);

        var page = await member.OpenAsync($"/issues/{issue.Id}/verify-first");
        Assert.Contains(EvidenceWarning.SameFile("核验表.pdf", 1).Sentence, page.Text, StringComparison.Ordinal);
        var refused = await member.PostFormAsync(page, "main form", ("Form.Opinion", "属实"));
        Assert.Contains(Text.Missing.With("预警核实情况").Message, refused.Text, StringComparison.Ordinal);

        var again = await member.OpenAsync($"/issues/{issue.Id}/verify-first");
        (await member.PostFormAsync(again, "main form", ("Form.Opinion", "属实"), ("Form.Checked", "两件共用一张总表，已核对原件"))).ExpectRedirect($"/issues/{issue.Id}");
        Assert.DoesNotContain("选填", page.Find("label[for=Form_Checked]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#Form_Checked").GetAttribute("aria-required"));
        Assert.Contains(EvidenceKinds.Explain(EvidenceKind.SameFile), page.Text, StringComparison.Ordinal);
        Assert.Contains("已核对原件", (await member.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ApplicationsPiledOnTheLastDay_AreWarnedOfAtBothVerificationsThoughTheVerifierSeesOnlyOne()
    {
        var waits = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        var verified = await scene.AddIssueAsync(IssueStatus.FirstVerified);
        var foreign = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        var inTime = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        Guid[] piled = [waits.Id, verified.Id, foreign.Id];
        var elsewhere = Guid.NewGuid();
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set deadline_due_on = {scene.Today} where id = any ({piled})"));
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set group_id = {elsewhere} where id = {foreign.Id}"));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        using var office = await scene.App.BrowseAsync(scene.Office);
        var sentence = EvidenceWarning.LastDay(3, scene.Today).Sentence;

        var first = await member.OpenAsync($"/issues/{waits.Id}/verify-first");
        Assert.Contains(sentence, first.Text, StringComparison.Ordinal);
        Assert.Contains(EvidenceKinds.Explain(EvidenceKind.LastDay), first.Text, StringComparison.Ordinal);
        Assert.Contains(sentence, (await office.OpenAsync($"/issues/{verified.Id}/close-out")).Text, StringComparison.Ordinal);
        Assert.Contains(sentence, string.Join('\n', (await office.OpenAsync($"/evidence-warnings?kind={EvidenceKind.LastDay}")).TextsOf("tbody tr")), StringComparison.Ordinal);
        Assert.DoesNotContain("最后一天", (await member.OpenAsync($"/issues/{inTime.Id}/verify-first")).Text, StringComparison.Ordinal);
        var refused = await member.PostFormAsync(first, "main form", ("Form.Opinion", "属实"));
        Assert.Contains(Text.Missing.With("预警核实情况").Message, refused.Text, StringComparison.Ordinal);

        // Two are no pile.
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set deadline_due_on = {scene.Today.AddDays(1)} where id = {foreign.Id}"));
        Assert.DoesNotContain("最后一天", (await member.OpenAsync($"/issues/{waits.Id}/verify-first")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Pages_ShowTheCauseAndWhatTheApplicantStates()
    {
        var (waits, verified) = (await scene.AddIssueAsync(IssueStatus.CloseOutApplied), await scene.AddIssueAsync(IssueStatus.FirstVerified));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        using var office = await scene.App.BrowseAsync(scene.Office);

        Screen[] pages =
        [
            await member.OpenAsync($"/issues/{waits.Id}/verify-first"), await member.OpenAsync($"/issues/{waits.Id}/return"), await member.OpenAsync($"/issues/{waits.Id}"),
            await office.OpenAsync($"/issues/{verified.Id}/close-out"), await office.OpenAsync($"/issues/{verified.Id}/accept-in-part"), await office.OpenAsync($"/issues/{verified.Id}"),
        ];

        Assert.All(pages, p =>
        {
            Assert.Contains("审核没有人复核", p.Find("section[aria-labelledby=cause]").TextContent, StringComparison.Ordinal);
            Assert.Contains("已全部补齐", p.Find("section[aria-labelledby=statement]").TextContent, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(pages, p => p.Html.QuerySelector("#Form_Checked") is not null);
    }

    [Fact]
    public async Task Details_ApplicationSentBack_StandsInTheCourseAlone()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.CloseOutApplied);
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        (await member.PostFormAsync(await member.OpenAsync($"/issues/{issue.Id}/return"), "main form", ("Form.Reason", "缺少凭证"))).ExpectRedirect($"/issues/{issue.Id}");

        var page = await member.OpenAsync($"/issues/{issue.Id}");
        Assert.Null(page.Html.QuerySelector("section[aria-labelledby=statement]"));
        Assert.Contains("申请销号：已全部补齐", page.Text, StringComparison.Ordinal);
    }
}
