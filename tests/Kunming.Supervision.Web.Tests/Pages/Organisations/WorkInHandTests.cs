using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Organisations;

/// <summary>What is still in hand is named before a body is closed or a group dissolved: counted from real tasks, visits and issues.</summary>
public sealed class WorkInHandTests(IssueScene scene) : IClassFixture<IssueScene>
{
    [Fact]
    public async Task OpenWork_OfABodyAndOfAGroup_IsNamedWithItsNumbers()
    {
        await scene.AddIssueAsync(IssueStatus.ClosedOut);
        await scene.AddIssueAsync(IssueStatus.Sustained, sustained: true);
        var open = await scene.AddIssueAsync(IssueStatus.Rectifying);
        using var office = await scene.App.BrowseAsync(scene.Office);

        var body = (await office.OpenAsync($"/organisations/{scene.Unit.Id}/close")).TextsOf("[data-in-hand] li");
        Assert.Contains("在它发现、没有销号的问题 1 个 查看", body);
        Assert.Contains("以它为检查对象、没有办结的任务 1 项", body);

        // A sustained issue comes back to its group, so it stands in the way of dissolving though nothing is due.
        Assert.Equal(new GroupWork(Tasks: 1, Visits: 1, Issues: 2), await scene.App.InDb(db => db.OpenWorkOfAsync(scene.Group.Id)));

        var listed = (await office.OpenAsync((await office.OpenAsync($"/organisations/{scene.Unit.Id}/close")).Find("[data-in-hand] a[href*='/issues']").GetAttribute("href")!)).Text;
        Assert.Contains(open.Number, listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dissolving_TellsTheIssuesThatTheGroupHasClosed()
    {
        var closed = await scene.AddIssueAsync(IssueStatus.ClosedOut);

        await scene.App.InDb(async db =>
        {
            var group = await db.UnitGroups.SingleAsync(g => g.Id == scene.Group.Id);
            group.Leave(scene.GroupLeader.Officer, scene.Today, TestPeople.Setup);
            group.Leave(scene.GroupMember.Officer, scene.Today, TestPeople.Setup);
            await db.DissolveAsync(group, "专项工作结束", default, scene.Today, TestPeople.Setup);
            return group.Until;
        });

        using var office = await scene.App.BrowseAsync(scene.Office);
        Assert.True((await scene.FindAsync(closed.Id)).OfficeVerifiesFirst);
        Assert.Contains("已撤销，再有反弹由党风政风监督室初审", (await office.OpenAsync($"/issues/{closed.Id}")).Text, StringComparison.Ordinal);
    }
}
