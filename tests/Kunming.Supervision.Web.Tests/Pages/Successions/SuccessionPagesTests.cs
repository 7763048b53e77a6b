using System.Net;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Tests.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Successions;

public sealed class SuccessionPagesTests(Given given) : IClassFixture<Given>
{
    [Fact]
    public async Task Accept_OfAGroupOfficersWork_MovesPlaceCrewAndRecordsWithTheirHistory()
    {
        var (leaving, coming) = (await JoinAsync(), await JoinAsync());
        var task = await CrewedAsync(leaving);
        var visit = await VisitAsync(task, leaving);
        using var office = await given.App.BrowseAsync(given.Office);
        var offered = await OfferAsync(office, $"/successions/new?officer={leaving.Officer.Id}", ("Form.SuccessorId", $"{coming.Officer.Id}"), ("Form.Reason", "轮岗"));
        Assert.Equal(HttpStatusCode.Redirect, offered.Status);
        Assert.Null((await MemberAsync(leaving))!.Until);
        using var browser = await given.App.BrowseAsync(coming);
        Assert.Contains("等我签字接收", (await browser.OpenAsync("/")).Text, StringComparison.Ordinal);
        var list = await browser.OpenAsync(offered.Location);
        Assert.Contains(visit.Number, list.Text, StringComparison.Ordinal);
        Assert.Contains("参加执行的任务（1项）", list.Text, StringComparison.Ordinal);

        (await browser.SubmitAsync(offered.Location + "/accept")).ExpectRedirect(offered.Location);

        Assert.NotNull((await MemberAsync(leaving))!.Until);
        Assert.Null((await MemberAsync(coming))!.Until);
        var crew = await given.App.InDb(db => db.Tasks.Where(t => t.Id == task.Id).SelectMany(t => t.Crew).Where(c => c.Until == null).Select(c => c.OfficerId).ToListAsync());
        Assert.Equal([coming.Officer.Id], crew);
        foreach (var id in new[] { task.Id, visit.Id, given.Group.Id })
        {
            Assert.Contains(await given.App.InDb(db => db.History.Of(id).Select(h => h.Summary).ToListAsync()), s => s.Contains($"由{coming.Officer.Name}接替{leaving.Officer.Name}负责", StringComparison.Ordinal));
        }

        Assert.Contains(visit.Number, (await browser.OpenAsync(offered.Location)).Text, StringComparison.Ordinal);
        (await browser.GetAsync($"/visits/{visit.Id}")).Expect(HttpStatusCode.OK);
        using var left = await given.App.BrowseAsync(leaving);
        (await left.GetAsync($"/visits/{visit.Id}")).Expect(HttpStatusCode.NotFound);
        Assert.Contains("没有需要交接的工作", (await left.OpenAsync("/successions/new")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_OfWhatWasTakenOver_HandsItOn()
    {
        var (first, second, third) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        var visit = await VisitAsync(await CrewedAsync(first), first);
        await HandOverAsync(first, second);

        var list = await HandOverAsync(second, third);

        Assert.Contains(visit.Number, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_WhenTheListGrewMeanwhile_IsStaleAndNothingMoves()
    {
        var (leaving, coming) = (await JoinAsync(), await JoinAsync());
        using var office = await given.App.BrowseAsync(given.Office);
        var offered = await OfferAsync(office, $"/successions/new?officer={leaving.Officer.Id}", ("Form.SuccessorId", $"{coming.Officer.Id}"), ("Form.Reason", "调离"));
        using var browser = await given.App.BrowseAsync(coming);
        var form = await browser.OpenAsync(offered.Location + "/accept");
        await CrewedAsync(leaving);

        var answer = await browser.PostFormAsync(form, "main form");

        Assert.Equal([RuleViolationFilter.Stale], answer.Expect(HttpStatusCode.Conflict).Errors);
        Assert.Null((await MemberAsync(leaving))!.Until);
    }

    [Fact]
    public async Task Refuse_WithAReason_LeavesEverythingAndFreesTheWay()
    {
        var (leaving, coming) = (await JoinAsync(), await JoinAsync());
        using var office = await given.App.BrowseAsync(given.Office);
        var address = $"/successions/new?officer={leaving.Officer.Id}";
        var offered = await OfferAsync(office, address, ("Form.SuccessorId", $"{coming.Officer.Id}"), ("Form.Reason", "调离"));
        Assert.Contains("已有一项待接收的交接", (await office.OpenAsync(address)).Text, StringComparison.Ordinal);
        using var browser = await given.App.BrowseAsync(coming);

        (await browser.SubmitAsync(offered.Location + "/refuse", ("Form.Reason", "没有当面说明"))).ExpectRedirect(offered.Location);

        Assert.Null((await MemberAsync(leaving))!.Until);
        Assert.Contains("没有当面说明", (await office.OpenAsync(offered.Location)).Text, StringComparison.Ordinal);
        (await OfferAsync(office, address, ("Form.SuccessorId", $"{coming.Officer.Id}"), ("Form.Reason", "已说明"))).Expect(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Disable_WithWorkLeft_AsksWhyAndWritesItDown()
    {
        var leaving = await JoinAsync();
        var (_, _, security) = await given.App.EnterAsync(Seat.SecurityAdministrator);
        var address = $"/admin/accounts/{leaving.Account.Id}/disable";
        var page = await security.OpenAsync(address);
        Assert.Contains("还有没有交接的工作：担任组员的单元组1项", page.Text, StringComparison.Ordinal);

        (await security.PostFormAsync(page, "main form", ("Form.Reason", "离职"))).Expect(HttpStatusCode.BadRequest);
        (await security.SubmitAsync(address, ("Form.Reason", "离职"), ("Form.WhyLeft", "接收人未定"))).Expect(HttpStatusCode.Redirect);

        Assert.Contains("担任组员的单元组1项，不交接的理由：接收人未定", (await security.OpenAsync($"/admin/accounts/{leaving.Account.Id}")).Text, StringComparison.Ordinal);
        security.Dispose();
    }

    [Fact]
    public async Task Offer_ToAnHeirWhoKeepsOutOfATask_LeavesThatTaskBehindAndTellsNothingOfIt()
    {
        var (leaving, coming) = (await JoinAsync(), await JoinAsync());
        var (kept, moved) = (await CrewedAsync(leaving), await CrewedAsync(leaving));
        await given.App.SaveAsync(Recusal.Declare(
            coming.Officer, new(MatterKind.Task, kept.Id, kept.Number), given.Group.Id, "亲属任职", new(2026, 9, 24), null, Given.ViewerOf(given.Office), given.App.Clock.GetUtcNow()));

        var list = await HandOverAsync(leaving, coming);

        Assert.Contains(moved.Number, list, StringComparison.Ordinal);
        Assert.DoesNotContain(kept.Number, list, StringComparison.Ordinal);
        var crew = await given.App.InDb(db => db.Tasks.Where(t => t.Id == kept.Id).SelectMany(t => t.Crew).Where(c => c.Until == null).Select(c => c.OfficerId).ToListAsync());
        Assert.Equal([leaving.Officer.Id], crew);
    }

    private static async Task<Screen> OfferAsync(Browser browser, string address, params (string Name, string? Value)[] values) =>
        await browser.PostFormAsync(await browser.OpenAsync(address), "main form[method=post]", values);

    private async Task<string> HandOverAsync(TestPerson from, TestPerson to)
    {
        using var browser = await given.App.BrowseAsync(from);
        var offered = await OfferAsync(browser, "/successions/new", ("Form.SuccessorId", $"{to.Officer.Id}"), ("Form.Reason", "轮岗"));
        using var successor = await given.App.BrowseAsync(to);
        (await successor.SubmitAsync(offered.Location + "/accept")).ExpectRedirect(offered.Location);
        return (await successor.OpenAsync(offered.Location)).Text;
    }

    private async Task<TestPerson> JoinAsync()
    {
        var person = await given.App.AddPersonAsync(Seat.GroupOfficer, given.Office1);
        await given.App.InDb(async db =>
        {
            (await db.UnitGroups.SingleAsync(g => g.Id == given.Group.Id)).Join(person.Officer, Given.Since, TestPeople.Setup);
            return await db.SaveChangesAsync();
        });
        return person;
    }

    private Task<Domain.UnitGroups.MemberOfficer?> MemberAsync(TestPerson person) => given.App.InDb(db =>
        db.UnitGroups.AsNoTracking().Where(g => g.Id == given.Group.Id).SelectMany(g => g.Officers).OrderByDescending(m => m.From).FirstOrDefaultAsync(m => m.OfficerId == person.Officer.Id));

    private async Task<SupervisionTask> CrewedAsync(TestPerson member)
    {
        var task = await given.TaskAsync(SupervisionTaskStatus.Issued);
        return await given.App.InDb(async db =>
        {
            var stored = await db.Tasks.SingleAsync(t => t.Id == task.Id);
            stored.Assign(member.Officer, await db.UnitGroups.SingleAsync(g => g.Id == given.Group.Id), new(2026, 9, 24), Given.ViewerOf(given.OfficeHead), given.App.Clock.GetUtcNow());
            await db.SaveChangesAsync();
            return stored;
        });
    }

    private async Task<Visit> VisitAsync(SupervisionTask task, TestPerson by) => await given.App.InDb(async db =>
    {
        var stored = await db.Tasks.SingleAsync(t => t.Id == task.Id);
        var visit = Visit.Begin(
            $"JC-{Guid.NewGuid():N}"[..20], stored, given.UnitA.Id, given.UnitA.Name, given.UnitA.JurisdictionId,
            new(new(2026, 9, 20), VisitMethods.Files, "甲某、乙某", "丙某（办公室主任）", "查阅账册。", new(1, 2, 3, 0)), Given.ViewerOf(by, given.Group) with { Tasks = [task.Id] }, given.App.Clock.GetUtcNow());
        db.Add(visit);
        await db.SaveChangesAsync();
        return visit;
    });
}
