using System.Net;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>What was found before is shown beside what is typed now, and one fact stays one number.</summary>
public sealed class LineagePagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task FindSimilar_WithoutScripts_ShowsWhatResemblesAndKeepsWhatWasTyped()
    {
        var past = await scene.AddIssueAsync(IssueStatus.ClosedOut, "惠农补贴发放名册没有公示，农户签字由他人代笔");
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var page = await member.OpenAsync($"/visits/{scene.Visit.Id}/issues/new");
        (string, string)[] typed = [("Form.Facts", "惠农补贴发放名册仍没有公示"), ("Form.Amount", "不是数字")];

        var answer = await member.SendAsync(page, $"/visits/{scene.Visit.Id}/issues/new?handler=Similar", [.. Browser.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.Find("main form")).Where(f => typed.All(t => t.Item1 != f.Name)), .. typed]);

        Assert.Contains(past.Number, answer.Expect(HttpStatusCode.OK).Find("#similar").TextContent, StringComparison.Ordinal);
        Assert.Contains("同一单位、用语相近", answer.Find("#similar").TextContent, StringComparison.Ordinal);
        Assert.Empty(answer.Errors);
        Assert.Equal(("惠农补贴发放名册仍没有公示", "不是数字"), (answer.Find("#Form_Facts").TextContent.Trim(), answer.Find("#Form_Amount").GetAttribute("value")));
    }

    [Fact]
    public async Task FindSimilar_OfWhatTheViewerDoesNotSee_ShowsNothing()
    {
        var hidden = await scene.AddIssueAsync(IssueStatus.Recognised, "会议室装修超出批准面积，没有办理变更手续", unit: scene.OtherLiaison.Organisation);
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set group_id = {Guid.NewGuid()} where id = {hidden.Id}"));
        var shown = await scene.AddIssueAsync(IssueStatus.UnderReview, "会议室装修超出批准面积，没有办理变更手续，另查");
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        using var office = await scene.App.BrowseAsync(scene.Office);

        Assert.DoesNotContain(hidden.Number, (await leader.OpenAsync($"/issues/{shown.Id}/recognise")).Text, StringComparison.Ordinal);
        Assert.Contains(hidden.Number, (await office.OpenAsync($"/issues/{shown.Id}/recognise")).Text, StringComparison.Ordinal);
        Assert.Contains(hidden.Number, (await office.OpenAsync($"/issues/{shown.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Split_ByTheLeader_GivesTwoNumbersThatNameEachOther()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.UnderReview);
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        var page = await leader.OpenAsync($"/issues/{issue.Id}/split");

        var answer = await leader.PostFormAsync(page, "main form", ("Form.Parts[0].Facts", "名册没有公示"), ("Form.Parts[1].Facts", "签字由人代笔"), ("Form.Reason", "是两件事"));

        var old = await leader.FollowAsync(answer.ExpectRedirect($"/issues/{issue.Id}"));
        var parts = await scene.App.InDb(db => db.Issues.AsNoTracking().Where(i => i.SplitFromId == issue.Id).OrderBy(i => i.Number).ToListAsync());
        Assert.Equal(["名册没有公示", "签字由人代笔"], parts.Select(p => p.Facts));
        Assert.All(parts, p => Assert.Contains($"拆分出 {p.Number}", old.Text, StringComparison.Ordinal));
        var part = await leader.OpenAsync($"/issues/{parts[0].Id}");
        Assert.Contains($"拆分自 {issue.Number}", part.Text, StringComparison.Ordinal);
        Assert.Contains($"同时拆分出 {parts[1].Number}", part.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_IntoAnIssueOfTheSameUnit_LinksBoth()
    {
        var (issue, other) = (await scene.AddIssueAsync(), await scene.AddIssueAsync(IssueStatus.Recognised));
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);

        var answer = await leader.PostFormAsync(await leader.OpenAsync($"/issues/{issue.Id}/merge"), "main form", ("Form.IntoId", other.Id.ToString()), ("Form.Reason", "同一件事"));

        Assert.Equal($"已并入{other.Number}", (await leader.FollowAsync(answer.ExpectRedirect($"/issues/{issue.Id}"))).Notice);
        Assert.Contains($"并入本问题的 {issue.Number}", (await leader.OpenAsync($"/issues/{other.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_CitingAClauseThatDidNotHoldThen_IsRefusedByName()
    {
        await scene.App.InDb(async db =>
        {
            await RegulationSeed.EnsureAsync(db);
            return 0;
        });
        var old = await scene.App.InDb(db => db.Regulations.AsNoTracking().SingleAsync(r => r.Title == "中国共产党纪律处分条例" && r.Until != null));
        var current = await scene.App.InDb(db => db.Regulations.AsNoTracking().SingleAsync(r => r.Title == "中国共产党纪律处分条例" && r.Until == null));
        using var member = await scene.App.BrowseAsync(scene.GroupMember);
        var page = await member.OpenAsync($"/visits/{scene.Visit.Id}/issues/new");
        (string, string?)[] Form(RegulationClause clause) => [("Form.CategoryId", scene.Category.Id.ToString()), ("Form.Facts", "收受土特产未登记上交"), ("Form.ClauseIds", clause.Id.ToString())];

        var refused = await member.PostFormAsync(page, "main form", Form(old.Clauses[0]));
        Assert.Equal([IssueRules.ClauseNotInForce.With(old.Cite(old.Clauses[0]).Name, scene.Visit.Day).Message], refused.Expect(HttpStatusCode.BadRequest).Errors);

        var taken = await member.PostFormAsync(refused, "main form", Form(current.Clauses[0]));
        Assert.Contains(current.Cite(current.Clauses[0]).Name, (await member.FollowAsync(taken)).Text, StringComparison.Ordinal);

        // It is found by the clause that it cites, and by no other.
        var id = await scene.App.InDb(db => db.Issues.Where(i => i.Facts == "收受土特产未登记上交").Select(i => i.Id).SingleAsync());
        Assert.Single((await member.OpenAsync($"/issues?view=all&clause={current.Clauses[0].Id}")).Html.QuerySelectorAll($"main .list a[href*='{id}']"));
        Assert.Empty((await member.OpenAsync($"/issues?view=all&clause={current.Clauses[1].Id}")).Html.QuerySelectorAll("main .list a[href*='/issues/0']"));
    }
}
