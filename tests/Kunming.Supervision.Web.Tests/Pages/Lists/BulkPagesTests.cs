using System.Net;
using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Issues.Bulk;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Lists;

public sealed class BulkPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    private static string Reasons(Screen page) => page.Find(".obstacles").TextContent;

    /// <summary>Follows to the result and waits for it, for a large bulk is a job.</summary>
    private static async Task<Screen> ResultAsync(Browser browser, Screen answer)
    {
        answer.Expect(HttpStatusCode.Redirect);
        for (var i = 0; i < 600; i++)
        {
            var page = await browser.OpenAsync(answer.Location);
            if (!page.Text.Contains("正在办理", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The bulk has not come to an end within a minute.");
    }

    [Fact]
    public async Task Preview_Mixed_NamesWhatIsRefusedByRuleAndDoesTheRest()
    {
        var (ready, done, unseen) = (await scene.AddIssueAsync(IssueStatus.UnderReview), await scene.AddIssueAsync(IssueStatus.Rectifying), Guid.NewGuid());
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);

        var preview = await browser.OpenAsync($"/issues/bulk?verb=Recognise&id={ready.Id}&id={done.Id}&id={unseen}");
        Assert.Equal(done.Number, preview.Find($".obstacles li[data-rule='{IssueRules.AlreadyDecided.Code}'] a").TextContent);
        Assert.Contains($"1 个：{IssueRules.AlreadyDecided.Message}", Reasons(preview), StringComparison.Ordinal);
        Assert.Contains("有 1 个不存在", preview.Text, StringComparison.Ordinal);
        var answer = await browser.PostFormAsync(preview, "#confirm");
        var result = await ResultAsync(browser, answer);

        Assert.Contains("已认定 1 个问题，另有1个没有办理", result.Find("#result").TextContent, StringComparison.Ordinal);
        Assert.Contains(done.Number, Reasons(result), StringComparison.Ordinal);
        Assert.Equal(IssueStatus.Recognised, (await scene.FindAsync(ready.Id)).Status);
        Assert.Equal(IssueStatus.Rectifying, (await scene.FindAsync(done.Id)).Status);
        var again = await browser.PostFormAsync(preview, "#confirm");
        Assert.Equal(answer.Location, again.Location);
        Assert.Equal(FormOnceFilter.AlreadyTaken, (await browser.FollowAsync(again)).Notice);
    }

    [Fact]
    public async Task Confirm_RowChangedMeanwhile_IsNamedAndNotOverwritten()
    {
        var (one, other) = (await scene.AddIssueAsync(IssueStatus.CloseOutApplied), await scene.AddIssueAsync(IssueStatus.CloseOutApplied));
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);
        var preview = await browser.OpenAsync($"/issues/bulk?verb=Return&id={one.Id}&id={other.Id}");
        await scene.App.InDb(async db =>
        {
            (await db.Issues.SingleAsync(i => i.Id == other.Id)).VerifyFirst("材料齐全", scene.As(scene.GroupMember), scene.Now);
            return await db.SaveChangesAsync();
        });

        var result = await ResultAsync(browser, await browser.PostFormAsync(preview, "#confirm", ("Form.Text", "照片不清楚")));

        Assert.Contains(IssueRules.ChangedMeanwhile.Message, Reasons(result), StringComparison.Ordinal);
        Assert.Contains(other.Number, Reasons(result), StringComparison.Ordinal);
        Assert.Equal((IssueStatus.Returned, IssueStatus.FirstVerified), ((await scene.FindAsync(one.Id)).Status, (await scene.FindAsync(other.Id)).Status));
    }

    [Fact]
    public async Task Confirm_WithoutTheWords_ComesBackFilledAndNothingIsDone()
    {
        var kept = await scene.AddIssueAsync(IssueStatus.FirstVerified, sustained: true);
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var preview = await browser.OpenAsync($"/issues/bulk?verb=CloseOut&id={kept.Id}");

        var answer = (await browser.PostFormAsync(preview, "#confirm")).Expect(HttpStatusCode.BadRequest);

        Assert.Equal([Text.Missing.With("销号结论").Message, IssueRules.SustainedNeedsRecheckDay.Message], answer.Errors);
        var result = await ResultAsync(browser, await browser.PostFormAsync(answer, "#confirm", ("Form.Text", "整改到位"), ("Form.RecheckOn", $"{scene.Today.AddDays(90):yyyy-MM-dd}")));
        Assert.Contains("已复核销号 1 个问题", result.Text, StringComparison.Ordinal);
        Assert.Equal(IssueStatus.Sustained, (await scene.FindAsync(kept.Id)).Status);
    }

    [Fact]
    public async Task Preview_EvidenceWithWarnings_IsLeftForItsOwnPage()
    {
        var issues = new[] { await scene.AddIssueAsync(IssueStatus.CloseOutApplied), await scene.AddIssueAsync(IssueStatus.CloseOutApplied) };
        var digest = issues[0].Measures[0].Proofs[0].Sha256;
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update measure_proofs set sha256 = {digest} where rectification_measure_issue_id = {issues[1].Id}"));
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);

        var preview = await browser.OpenAsync($"/issues/bulk?verb=VerifyFirst&id={issues[0].Id}&id={issues[1].Id}");

        Assert.Contains($"2 个：{IssueRules.WarnedInBulk.Message}", Reasons(preview), StringComparison.Ordinal);
        Assert.Contains("没有可以办理的问题", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_MeasureWordedAsInAnotherUnit_IsLeftForItsOwnPage()
    {
        var (own, other) = (await scene.AddIssueAsync(IssueStatus.CloseOutApplied), await scene.AddIssueAsync(IssueStatus.Rectifying, unit: scene.OtherLiaison.Organisation));
        var text = "逐户核对补贴名册并在村务公开栏公示七天，留存照片";
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update measures set description = {text} where issue_id = {own.Id}"));
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync(
            $"insert into measures (id, issue_id, description, owner, quick, status) values ({Guid.NewGuid()}, {other.Id}, {text + "。"}, '责任人', false, 'NotStarted')"));
        using var browser = await scene.App.BrowseAsync(scene.GroupLeader);

        var preview = await browser.OpenAsync($"/issues/bulk?verb=VerifyFirst&id={own.Id}");
        var single = await browser.OpenAsync($"/issues/{own.Id}/verify-first");

        Assert.Contains(IssueRules.WarnedInBulk.Message, Reasons(preview), StringComparison.Ordinal);
        Assert.Contains("与另外1个单位的措施写法基本相同", single.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_Chosen_GoOnInOneLetter()
    {
        var issues = new[] { await scene.AddIssueAsync(IssueStatus.Recognised), await scene.AddIssueAsync(IssueStatus.Recognised) };
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var preview = await browser.OpenAsync($"/issues/bulk?verb=HandOver&id={issues[0].Id}&id={issues[1].Id}");

        var letter = await browser.OpenAsync($"/handovers/new?plan={preview.Find("input[name=plan]").GetAttribute("value")}");

        Assert.All(issues, i => Assert.Contains(i.Number, letter.Text, StringComparison.Ordinal));
        (await browser.PostFormAsync(letter, "main form", ("Form.AddresseeId", $"{scene.Unit.Id}"), ("Form.Requirement", "限期整改"))).Expect(HttpStatusCode.Redirect);
        Guid[] ids = [.. issues.Select(i => i.Id)];
        Assert.Single(await scene.App.InDb(db => db.Issues.Where(i => ids.Contains(i.Id) && i.Status == IssueStatus.HandedOver).Select(i => i.HandoverId).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task Confirm_PlanThatIsNone_IsRefused()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.UnderReview);
        using var browser = await scene.App.BrowseAsync(scene.OtherGroupLeader);
        var page = await browser.OpenAsync("/issues/bulk?verb=Recognise");

        Assert.Equal([PreviewModel.NoPlan.Message], (await browser.PostAsync(page, "/issues/bulk?verb=Recognise", ("Form.Plan", "x"))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal([PreviewModel.NothingChosen.Message], (await browser.PostAsync(page, "/issues/bulk?verb=Recognise", ("Form.Plan", BulkPlan.Write([issue])))).Expect(HttpStatusCode.BadRequest).Errors);
        Assert.Equal(IssueStatus.UnderReview, (await scene.FindAsync(issue.Id)).Status);
        (await browser.GetAsync("/issues/bulk?verb=CloseOut")).Expect(HttpStatusCode.NotFound);
        (await browser.GetAsync("/issues/bulk?verb=nonsense")).Expect(HttpStatusCode.NotFound);
    }

    /// <summary>The largest bulk: as many as may be chosen, of which seven may not be touched.</summary>
    [Fact]
    public async Task Confirm_ThousandsOfWhichSevenMayNotBeTouched_NamesTheSevenAndDoesTheOthers()
    {
        const int Many = 1_000;
        var word = $"成批{Guid.NewGuid():N}"[..8];
        var issues = Enumerable.Range(0, Many).Select(i => Issue.Raise($"WT-2024-{i:00000}", scene.Visit, scene.Unit.Name, scene.Facts($"{word}第{i}件"), scene.As(scene.GroupMember), scene.Now)).ToList();
        foreach (var (issue, i) in issues.Select((issue, i) => (issue, i)))
        {
            issue.Submit(scene.As(scene.GroupMember), scene.Now);
            if (i % (Many / 7) is 0 && i < 7 * (Many / 7))
            {
                issue.NotRecognise("不是问题", scene.As(scene.GroupLeader), scene.Now);
            }
        }

        await scene.App.SaveAsync([.. issues]);
        using var browser = await scene.App.BrowseAsync(scene.Office);
        var preview = await browser.OpenAsync($"/issues/bulk?verb=Recognise&scope=all&view=all&q={word}");
        Assert.Equal(7, preview.Html.QuerySelectorAll($".obstacles li[data-rule='{IssueRules.AlreadyDecided.Code}'] a").Length);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = await ResultAsync(browser, await browser.PostFormAsync(preview, "#confirm"));

        Assert.Contains($"已认定 {Many - 7} 个问题，另有7个没有办理", result.Find("#result").TextContent, StringComparison.Ordinal);
        Assert.Equal(7, result.Html.QuerySelectorAll(".obstacles li a").Length);
        Assert.Equal(Many - 7, await scene.App.InDb(db => db.Issues.CountAsync(i => i.Status == IssueStatus.Recognised && i.Facts.StartsWith(word))));
        Assert.Equal(Many - 7, await scene.App.InDb(db => db.History.CountAsync(h => h.Event == nameof(IssueRecognised) && db.Issues.Any(i => i.Id == h.SubjectId && i.Facts.StartsWith(word)))));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Many} issues in {clock.Elapsed}");
    }

    [Fact]
    public async Task Run_OfSomebodyElse_IsNotFound()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.UnderReview);
        using var leader = await scene.App.BrowseAsync(scene.GroupLeader);
        using var office = await scene.App.BrowseAsync(scene.Office);

        var answer = await leader.PostFormAsync(await leader.OpenAsync($"/issues/bulk?verb=Recognise&id={issue.Id}"), "#confirm");

        (await office.GetAsync(answer.Location)).Expect(HttpStatusCode.NotFound);
        Assert.Equal(BulkStatus.Completed, await scene.App.InDb(db => db.Set<BulkRun>().Where(r => r.AccountId == scene.GroupLeader.Account.Id).OrderByDescending(r => r.Id).Select(r => r.Status).FirstAsync()));
    }
}
