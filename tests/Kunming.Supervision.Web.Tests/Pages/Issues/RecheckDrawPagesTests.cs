using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Issues;

/// <summary>The draw and its results, through the pages.</summary>
public sealed class RecheckDrawPagesTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task Draw_OfAQuarter_IsTheOtherGroupsToLookAtAndNobodyElseLearnsOfIt()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.ClosedOut);
        var quarter = Domain.Calendar.Quarter.Of(scene.Today).Previous;
        var on = ChinaTime.StartOf(quarter.Start.AddDays(40)).ToUniversalTime();
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update issues set conclusion_on = {on} where id = {issue.Id}"));
        var city = scene.Office.Jurisdiction.Id;
        await scene.App.InDb(db => db.Database.ExecuteSqlAsync($"update unit_groups set jurisdiction_id = {city}"));
        using var liaison = await scene.App.BrowseAsync(scene.Liaison);
        var before = (await liaison.OpenAsync($"/issues/{issue.Id}")).TextsOf("main").Single();
        using var other = await scene.App.BrowseAsync(scene.OtherGroupLeader);
        Assert.Equal(404, (int)(await other.GetAsync($"/issues/{issue.Id}")).Status);

        using var office = await scene.App.BrowseAsync(scene.Office);
        (await office.PostFormAsync(await office.OpenAsync($"/rechecks/draw?quarter={quarter.Key}"), "main form")).ExpectRedirect($"/rechecks?quarter={quarter.Key}");

        var list = await office.OpenAsync($"/rechecks?quarter={quarter.Key}");
        Assert.Contains("按种子重新计算，结果与清单一致", list.Text, StringComparison.Ordinal);
        Assert.Contains(issue.Number, list.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await liaison.OpenAsync($"/issues/{issue.Id}")).TextsOf("main").Single());
        Assert.Contains(RecheckRules.DrawnBefore.With(quarter).Message, (await office.OpenAsync($"/rechecks/draw?quarter={quarter.Key}")).TextsOf(".obstacles li"));
        using var county = await scene.App.BrowseAsync(scene.County);
        Assert.DoesNotContain(issue.Number, (await county.OpenAsync($"/rechecks?quarter={quarter.Key}")).Text, StringComparison.Ordinal);

        var recheck = await scene.App.InDb(db => db.Rechecks.AsNoTracking().SingleAsync(r => r.IssueId == issue.Id));
        await other.OpenAsync($"/issues/{issue.Id}");
        var page = await other.OpenAsync($"/rechecks/{recheck.Id}");
        (await other.PostFormAsync(page, "main form", ("Form.Result", "Relapsed"), ("Form.Finding", "公示栏已空"))).ExpectRedirect($"/rechecks?quarter={quarter.Key}");

        var found = await scene.FindAsync(issue.Id);
        Assert.Equal((IssueStatus.Relapsed, 1, issue.Number), (found.Status, found.Relapses, found.Number));
        Assert.Contains("公示栏已空", (await liaison.OpenAsync($"/issues/{issue.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_AChangedPopulation_IsToldToWhoeverLooks()
    {
        var issue = await scene.AddIssueAsync(IssueStatus.ClosedOut);
        var quarter = new Domain.Calendar.Quarter(2011, 2);
        await scene.App.InDb(async db =>
        {
            var stored = await db.Issues.SingleAsync(i => i.Id == issue.Id);
            var groups = await db.UnitGroups.ToListAsync();
            var (draw, rechecks) = RecheckDraw.Make(quarter, [(stored, "530102")], groups, false, RecheckSampling.NewSeed(), 100, scene.As(scene.Office), scene.Now);
            db.AddRange([draw, .. rechecks]);
            await db.SaveChangesAsync();
            return await db.Database.ExecuteSqlAsync($"update recheck_draws set seed = {new string('0', RecheckDraw.SeedLength)} where id = {draw.Id}");
        });

        using var office = await scene.App.BrowseAsync(scene.Office);
        Assert.Contains("结果与清单不一致", (await office.OpenAsync($"/rechecks?quarter={quarter.Key}")).Text, StringComparison.Ordinal);
    }
}
