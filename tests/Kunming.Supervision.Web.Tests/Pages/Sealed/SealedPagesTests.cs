using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Web.Tests.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Pages.Sealed;

public sealed class SealedPagesTests(Given scene) : IClassFixture<Given>
{
    private const string Topic = "节日期间公车私用";

    [Fact]
    public async Task Way_FromTheDraftToTheSubstitute_OpensToEachOnlyAfterHisPledge()
    {
        var spare = await scene.App.AddPersonAsync(Seat.GroupOfficer, scene.Office1);
        await scene.App.InDb(async db =>
        {
            (await db.UnitGroups.SingleAsync(g => g.Id == scene.Group.Id)).Join(spare.Officer, new(2025, 1, 1), TestPeople.Setup);
            return await db.SaveChangesAsync();
        });
        using var office = await EnterAsync(scene.Office);
        using var approver = await EnterAsync(scene.OfficeHead);
        using var leader = await EnterAsync(scene.GroupLeader);
        using var member = await EnterAsync(scene.Member);
        using var substitute = await EnterAsync(spare);

        (await office.SubmitAsync("/sealed/new",
            ("Form.Subject", Topic), ("Form.Basis", "专项方案"), ("Form.GroupId", $"{scene.Group.Id}"), ("Form.Method", "PointStrike"), ("Form.ApproverId", $"{scene.OfficeHead.Officer.Id}"),
            ("Form.Crew", $"{scene.Member.Officer.Id}"), ("Form.Targets", $"{scene.UnitA.Id}"))).Expect(HttpStatusCode.Found);
        var order = await scene.App.InDb(db => db.SealedOrders.SingleAsync(o => o.Subject == Topic));
        var page = $"/sealed/{order.Id}";
        (await approver.GetAsync(page)).Expect(HttpStatusCode.NotFound);
        (await office.SubmitAsync($"{page}/submit")).ExpectRedirect(page);
        Assert.Contains(Topic, (await approver.OpenAsync(page)).Text, StringComparison.Ordinal);
        await OnlyToldAsync(approver, "有密封任务等您审批", Topic, order.Code, scene.Group.Name);
        (await approver.SubmitAsync($"{page}/approve", ("Form.Decision", "Approve"))).ExpectRedirect(page);

        // The member keeps out of the unit: named, and the unit is not.
        var recusal = Recusal.Declare(scene.Member.Officer, new(MatterKind.Unit, scene.UnitA.Id, scene.UnitA.Name), scene.Group.Id, "近亲属任职", Today, null, As(scene.Office), Now);
        await scene.App.SaveAsync(recusal);
        Assert.Contains(scene.Member.Officer.Name, (await office.OpenAsync($"{page}/dispatch")).Text, StringComparison.Ordinal);
        Assert.Equal(SealedOrderStatus.Approved, await StatusAsync(order.Id));
        await scene.App.InDb(async db =>
        {
            (await db.Recusals.SingleAsync(r => r.Id == recusal.Id)).Lift("已调离", As(scene.Office), Now);
            return await db.SaveChangesAsync();
        });
        (await office.SubmitAsync($"{page}/dispatch")).ExpectRedirect(page);

        await OnlyToldAsync(leader, "有密封任务等您启封", Topic, order.Code);
        Assert.DoesNotContain("密封任务等您", (await member.OpenAsync("/notices")).Text, StringComparison.Ordinal);
        var waiting = $"{page}/unsealing";
        Assert.DoesNotContain(Topic, (await leader.OpenAsync(waiting)).Text, StringComparison.Ordinal);
        Assert.Contains("以后才能启封", (await leader.OpenAsync($"{page}/open")).Text, StringComparison.Ordinal);
        (await leader.GetAsync(page)).Expect(HttpStatusCode.NotFound);
        (await member.GetAsync($"{page}/open")).Expect(HttpStatusCode.NotFound);

        scene.App.Clock.Advance(TimeSpan.FromDays(1));
        await RefreshAsync();
        (await leader.SubmitAsync($"{page}/open")).ExpectRedirect(waiting);
        var task = await scene.App.InDb(db => db.Tasks.SingleAsync(t => t.SealedOrderId == order.Id));
        Assert.Matches("^RW-2026-[0-9]{3}$", task.Number);
        Assert.Contains(Topic, (await leader.OpenAsync($"/tasks/{task.Id}")).Text, StringComparison.Ordinal);
        (await member.GetAsync($"/tasks/{task.Id}")).Expect(HttpStatusCode.NotFound);
        Assert.DoesNotContain(Topic, (await member.OpenAsync("/tasks")).Text, StringComparison.Ordinal);
        Assert.Contains("等我签保密承诺书", (await member.OpenAsync("/")).Text, StringComparison.Ordinal);

        (await member.SubmitAsync($"{page}/pledge")).ExpectRedirect(waiting);
        Assert.Contains(Topic, (await member.OpenAsync("/tasks")).Text, StringComparison.Ordinal);
        (await member.SubmitAsync($"{page}/declare", ("Form.Decision", "Recuse"), ("Form.Reason", "近亲属任职"))).ExpectRedirect(waiting);
        (await member.GetAsync($"/tasks/{task.Id}")).Expect(HttpStatusCode.NotFound);
        (await leader.SubmitAsync($"{page}/replace",
            ("Form.LeavesId", $"{scene.Member.Officer.Id}"), ("Form.ComesId", $"{spare.Officer.Id}"), ("Form.Reason", "本人申请回避"))).ExpectRedirect(waiting);
        (await member.GetAsync(waiting)).Expect(HttpStatusCode.NotFound);
        (await substitute.GetAsync($"/tasks/{task.Id}")).Expect(HttpStatusCode.NotFound);
        (await substitute.SubmitAsync($"{page}/pledge")).ExpectRedirect(waiting);
        Assert.Contains(Topic, (await substitute.OpenAsync($"/tasks/{task.Id}")).Text, StringComparison.Ordinal);

        var record = (await leader.OpenAsync($"{page}/knowledge")).TextsOf("main tbody tr th");
        Assert.Equal([scene.Office.Officer.Name, scene.OfficeHead.Officer.Name, scene.GroupLeader.Officer.Name, scene.Member.Officer.Name, spare.Officer.Name], record);
        Assert.Single(await scene.App.InDb(db => db.History.Where(h => h.SubjectId == task.Id && h.Ledger != null).ToListAsync()));
        var acts = await scene.App.InDb(db => db.Audit.Where(a => a.SubjectId == order.Id).Select(a => new { a.Action, a.Label }).ToListAsync());
        Assert.Contains(acts, a => a.Action is "/Sealed/Open");
        Assert.All(acts, a => Assert.True(a.Label is null || a.Label == order.Code, $"{a.Action} {a.Label}"));
    }

    [Fact]
    public async Task Database_BeforeTheTime_RefusesTheStampAndHidesTheOrderFromTheLeader()
    {
        var order = SealedOrder.Draft(
            "MF-DATABASE", new(
                new(Domain.Tasks.TaskOrigin.CentralDispatch, "方案", "库中主题", scene.Group.Id, null, [scene.UnitA.Id], Domain.Tasks.TaskMethod.Cross, false, Today, Today.AddDays(9), Today.AddDays(12)),
                Now.AddDays(1), new(scene.OfficeHead.Officer.Id, "审批人", "室", scene.Office.Jurisdiction.Id, Seat.PartyConductOffice), []),
            As(scene.Office), Now);
        order.Submit(As(scene.Office), Now);
        order.Approve(As(scene.OfficeHead), Now);
        var unsealing = order.Dispatch(scene.Group, [new(scene.GroupLeader.Officer.Id, "组长", scene.GroupLeader.Organisation.Id, scene.GroupLeader.Jurisdiction.Id, [])], [], As(scene.Office), Now);
        await scene.App.SaveAsync(order, unsealing);
        var scope = Kunming.Supervision.Data.Scopes.RowScope.Of(Given.ViewerOf(scene.GroupLeader, scene.Group, true));

        Assert.Equal((0, 1), await scene.App.InDb(async db => (await db.SealedOrders.CountAsync(o => o.Id == order.Id), await db.Unsealings.CountAsync(u => u.Id == order.Id)), scope));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => scene.App.InDb(
            db => db.Database.ExecuteSqlAsync($"update unsealings set status = 'Opened', opened_on = {Now.ToUniversalTime()} where id = {order.Id}"), scope));
    }

    [Fact]
    public async Task Dispatch_AMemberTiedToTheTarget_IsNamedWithTheKindAndNothingElse()
    {
        var order = SealedOrder.Draft(
            "MF-TIES2345", new(
                new(Domain.Tasks.TaskOrigin.CentralDispatch, "方案", "关系的主题", scene.Group.Id, null, [scene.UnitA.Id], Domain.Tasks.TaskMethod.Cross, false, Today, Today.AddDays(9), Today.AddDays(12)),
                Now.AddDays(1), new(scene.OfficeHead.Officer.Id, "审批人", "室", scene.Office.Jurisdiction.Id, Seat.PartyConductOffice), [scene.Member.Officer.Id]),
            As(scene.Office), Now);
        order.Submit(As(scene.Office), Now);
        order.Approve(As(scene.OfficeHead), Now);
        TiePerson person = new(scene.Member.Officer.Id, scene.Member.Officer.Name);
        var relative = Tie.Record(person, TieKind.Relative, new(scene.UnitA.Id, scene.UnitA.JurisdictionId, scene.UnitA.Name), null, null, "配偶张某某", As(scene.Office), Now);
        var studied = Tie.Record(person, TieKind.Studied, new(scene.UnitA.Id, scene.UnitA.JurisdictionId, scene.UnitA.Name), null, null, null, As(scene.Office), Now);
        await scene.App.SaveAsync(order, relative, studied);
        using var office = await EnterAsync(scene.Office);
        var page = $"/sealed/{order.Id}/dispatch";

        var refused = (await office.OpenAsync(page)).TextsOf(".obstacles li").Single();
        Assert.EndsWith($"：{scene.Member.Officer.Name}（亲属任职）", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("张某某", (await office.OpenAsync(page)).Text, StringComparison.Ordinal);
        Assert.Equal(SealedOrderStatus.Approved, await StatusAsync(order.Id));

        // Its rows are for whoever sees the order: to everybody else the database answers nothing.
        Assert.Equal((2, 0), (await TiesAsync(order, Given.ViewerOf(scene.Office, null, false)), await TiesAsync(order, Given.ViewerOf(scene.GroupLeader, scene.Group, true))));

        await scene.App.InDb(async db =>
        {
            (await db.Ties.SingleAsync(t => t.Id == relative.Id)).Withdraw("已离职", As(scene.OfficeHead), Now);
            return await db.SaveChangesAsync();
        });
        Assert.Contains($"{scene.Member.Officer.Name}（就读），不影响下达", (await office.OpenAsync(page)).Text, StringComparison.Ordinal);
        (await office.SubmitAsync(page)).ExpectRedirect($"/sealed/{order.Id}");
    }

    [Fact]
    public async Task PassOn_OwnPlace_IsTheSuccessorsAndStandsInTheRecord()
    {
        var drafter = await scene.App.AddPersonAsync(Seat.PartyConductOffice, scene.Office.Organisation);
        var heir = await scene.App.AddPersonAsync(Seat.PartyConductOffice, scene.Office.Organisation);
        var order = SealedOrder.Draft(
            "MF-PASSEDON", new(
                new(Domain.Tasks.TaskOrigin.CentralDispatch, "方案", "移交的主题", scene.Group.Id, null, [scene.UnitA.Id], Domain.Tasks.TaskMethod.Cross, false, Today, Today.AddDays(9), Today.AddDays(12)),
                Now.AddDays(1), new(scene.OfficeHead.Officer.Id, "审批人", "室", scene.Office.Jurisdiction.Id, Seat.PartyConductOffice), []),
            As(drafter), Now);
        order.Submit(As(drafter), Now);
        await scene.App.SaveAsync(order);
        var page = $"/sealed/{order.Id}";
        using var office = await EnterAsync(drafter);
        using var successor = await EnterAsync(heir);
        (await successor.GetAsync(page)).Expect(HttpStatusCode.NotFound);
        Assert.Contains("没有启封的密封任务", (await office.OpenAsync("/successions/new")).Text, StringComparison.Ordinal);

        var answer = await office.SubmitAsync($"{page}/pass-on", ("Form.Place", "Drafter"), ("Form.SuccessorId", $"{heir.Officer.Id}"), ("Form.Reason", "轮岗"));

        Assert.StartsWith("/sealed", answer.Expect(HttpStatusCode.Found).Location, StringComparison.Ordinal);
        (await office.GetAsync(page)).Expect(HttpStatusCode.NotFound);
        Assert.Contains("移交的主题", (await successor.OpenAsync(page)).Text, StringComparison.Ordinal);
        await OnlyToldAsync(successor, "有密封任务移交给您", "移交的主题", order.Code);
        Assert.Equal([drafter.Officer.Name, "审批人", heir.Officer.Name], (await successor.OpenAsync($"{page}/knowledge")).TextsOf("main tbody tr th"));
        Assert.DoesNotContain("没有启封的密封任务", (await office.OpenAsync("/successions/new")).Text, StringComparison.Ordinal);
    }

    /// <summary>The inbox says that one waits, and nothing of what is in it.</summary>
    private static async Task OnlyToldAsync(Browser browser, string sentence, params string[] hidden)
    {
        var text = string.Join('\n', (await browser.OpenAsync("/notices")).TextsOf("table.list tbody tr"));
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.All(hidden, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    private DateTimeOffset Now => ChinaTime.ToLocal(scene.App.Clock.GetUtcNow());

    private DateOnly Today => ChinaTime.DayOf(Now);

    private static Viewer As(TestPerson person) => Given.ViewerOf(person, null, false);

    private Task<int> TiesAsync(SealedOrder order, Viewer viewer) => scene.App.InDb(
        db => db.Database.SqlQuery<int>($"select count(*)::integer as \"Value\" from sealed_ties({order.Id}, {new[] { scene.Member.Officer.Id }}, {Today})").SingleAsync(),
        Kunming.Supervision.Data.Scopes.RowScope.Of(viewer));

    private Task<SealedOrderStatus> StatusAsync(Guid id) => scene.App.InDb(db => db.SealedOrders.Where(o => o.Id == id).Select(o => o.Status).SingleAsync());

    private async Task<Browser> EnterAsync(TestPerson person)
    {
        var browser = await scene.App.BrowseAsync(person);
        await RefreshAsync();
        return browser;
    }

    /// <summary>The second factor stays fresh: that pages ask for one is tried elsewhere.</summary>
    private async Task RefreshAsync()
    {
        DateTimeOffset? late = scene.App.Clock.GetUtcNow().AddYears(1);
        await scene.App.InDb(db => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactorOn, late)));
    }
}
