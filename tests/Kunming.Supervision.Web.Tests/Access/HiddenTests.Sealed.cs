using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Tests.Hosting;
using Kunming.Supervision.Web.Tests.Pages.Issues;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

public sealed partial class HiddenTests
{
    /// <summary>Nothing else in this world bears it.</summary>
    private const string Topic = "密封字样";

    [Fact]
    public async Task Pages_OfEverybodyButDrafterAndApprover_AreTheSameWithASealedTask()
    {
        var audit = await scene.App.AddPersonAsync(Seat.AuditAdministrator, scene.CityLeader.Organisation);
        var fellow = await scene.App.AddPersonAsync(Seat.PartyConductOffice, scene.Office.Organisation);
        TestPerson[] members = [scene.GroupLeader, scene.GroupMember];
        TestPerson[] strangers = [fellow, scene.CityLeader, scene.OtherGroupLeader, scene.County];
        // Nobody works there: a body whose people sign in is named in audit rows of their own.
        var unit = Given.Establish("530102-MF", "密封对象街道办事处", OrganisationKind.InspectedUnit, scene.OtherLiaison.Jurisdiction);
        await scene.App.SaveAsync(unit);
        string[] addresses =
        [
            "/", "/sealed", "/tasks", "/tasks?handler=Export", "/visits", "/issues?view=all", "/handovers", "/ledgers", "/ledgers?handler=Export", "/reports", "/recusals",
            $"/groups/{scene.Group.Id}", "/notices", $"/organisations/{unit.Id}", $"/search?q={Uri.EscapeDataString(Topic)}", "/search?q=MF-", "/successions",
        ];
        var before = new Dictionary<TestPerson, Dictionary<string, string>>();
        foreach (var person in (TestPerson[])[.. strangers, .. members])
        {
            before[person] = await ReadAsync([person], addresses);
        }

        // Drafted, submitted, approved: not even the group that it is for; by its own address it is what is not there.
        var (order, _) = await SealAsync(unit, SealedOrderStatus.Approved);
        var (hidden, nothing) = ($"/sealed/{order.Id}", $"/sealed/{Guid.NewGuid()}");
        string[] paths = ["", "/edit", "/submit", "/approve", "/dispatch", "/void", "/open", "/pledge", "/declare", "/replace", "/knowledge", "/unsealing"];
        foreach (var (person, pages) in before)
        {
            var after = await ReadAsync([person], addresses[..4]);
            AssertSame(pages.Where(p => after.ContainsKey(p.Key)).ToDictionary(), after, 2);
            var direct = await ReadAsync([person], [.. paths.SelectMany(p => new[] { hidden + p, nothing + p })]);
            Assert.All(paths, p => Assert.StartsWith("404", direct[$"{person.Account.Seat} {hidden}{p}"], StringComparison.Ordinal));
            Assert.All(paths, p => Assert.Equal(direct[$"{person.Account.Seat} {nothing}{p}"], direct[$"{person.Account.Seat} {hidden}{p}"]));
        }

        // Dispatched: to others still nothing; to its people that one waits and when, on two pages, and neither what nor where.
        (order, _) = await SealAsync(unit, SealedOrderStatus.Sealed);
        foreach (var (person, pages) in before)
        {
            string[] telling = members.Contains(person) ? [$"{person.Account.Seat} /", $"{person.Account.Seat} /sealed"] : [];
            var after = await ReadAsync([person], addresses);
            AssertSame(pages.Where(p => !telling.Contains(p.Key)).ToDictionary(), after.Where(p => !telling.Contains(p.Key)).ToDictionary(), 2);
            Assert.All(telling, page => Assert.Contains(order.Code, after[page], StringComparison.Ordinal));
            Assert.All(telling, page => Assert.DoesNotContain(Topic, after[page], StringComparison.Ordinal));
            Assert.All(telling, page => Assert.DoesNotContain(unit.Name, after[page], StringComparison.Ordinal));
        }

        // The audit view names act and code, and nothing of what is inside.
        var trail = (await ReadAsync([audit], ["/admin/audit", "/admin/audit?handler=Export"])).Values;
        Assert.All(trail, page => Assert.DoesNotContain(Topic, page, StringComparison.Ordinal));
        Assert.All(trail, page => Assert.DoesNotContain(unit.Name, page, StringComparison.Ordinal));

        // Those who know do see it.
        Assert.Contains(order.Code, (await ReadAsync([scene.Office], ["/sealed"])).Values.Single(), StringComparison.Ordinal);
    }

    private async Task<(SealedOrder Order, Unsealing? Unsealing)> SealAsync(Domain.Organisations.Organisation unit, SealedOrderStatus to)
    {
        var (drafts, approves) = (scene.As(scene.Office), scene.As(scene.SecondOffice));
        var group = await scene.App.InDb(db => db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == scene.Group.Id));
        var plan = new SealedPlan(
            new(TaskOrigin.CentralDispatch, Topic, Topic, group.Id, null, [unit.Id], TaskMethod.PointStrike, true, scene.Today, scene.Today.AddDays(9), scene.Today.AddDays(12)),
            scene.Now.AddDays(1), new(approves.OfficerId, approves.Name, approves.Organisation, approves.JurisdictionId, approves.Seat), []);
        var order = SealedOrder.Draft(SealedCode.From(System.Security.Cryptography.RandomNumberGenerator.GetBytes(SealedCode.Letters)), plan, drafts, scene.Now);
        order.Submit(drafts, scene.Now);
        order.Approve(approves, scene.Now);
        Unsealing? unsealing = null;
        if (to is SealedOrderStatus.Sealed)
        {
            unsealing = order.Dispatch(group, [.. new[] { scene.GroupLeader, scene.GroupMember }.Select(p => new SealedCandidate(p.Officer.Id, p.Officer.Name, p.Organisation.Id, p.Jurisdiction.Id, []))], [], drafts, scene.Now);
        }

        await scene.App.SaveAsync([.. new object?[] { order, unsealing }.OfType<object>()]);
        return (order, unsealing);
    }
}
