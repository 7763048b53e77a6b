using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Sealed tasks at every stop of their way: drafted by the office's role or its head, for the second group, of which the leader and the lent officer go.</summary>
public sealed partial class AccessWorld
{
    private TestPerson? _spare;
    private TestPerson? _heir;

    /// <param name="ofRole">Drafted by the office's role, approved by the head; otherwise the other way round.</param>
    private async Task<Spot> SealedAsync(SealedOrderStatus to, bool ofRole = true, PledgeStatus member = PledgeStatus.Awaiting, bool early = false) =>
        Spot.Of((await NewSealedAsync(to, ofRole, member, early)).Id);

    private async Task<SealedOrder> NewSealedAsync(SealedOrderStatus to, bool ofRole, PledgeStatus member, bool early)
    {
        await SpareAsync();
        var group = await App.InDb(db => db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == _city.OtherGroup.Id));
        var (drafts, approves) = ofRole ? (As(Role.Office), As(Drafter)) : (As(Drafter), As(Role.Office));
        var began = Now.AddDays(-2);
        var plan = new SealedPlan(
            new(TaskOrigin.CentralDispatch, "专项方案", $"密封主题{Next()}", group.Id, null, [_city.UnitA.Id, _city.UnitB.Id], TaskMethod.PointStrike, true, Today.AddDays(-3), Today.AddDays(9), Today.AddDays(12)),
            early ? Now.AddDays(3) : to < SealedOrderStatus.Sealed ? Now.AddDays(1) : Now.AddDays(-1),
            new(approves.OfficerId, approves.Name, approves.Organisation, approves.JurisdictionId, approves.Seat), [Person(Role.Lent).Officer.Id]);
        var order = SealedOrder.Draft($"MF-{Next():00000000}", plan, drafts, began);
        Unsealing? unsealing = null;
        SupervisionTask? task = null;
        Action[] way =
        [
            () => order.Submit(drafts, began),
            () => order.Approve(approves, began),
            () => unsealing = order.Dispatch(
                group,
                [.. new[] { Person(Role.OtherGroup), Person(Role.Lent) }.Select(p => new SealedCandidate(p.Officer.Id, p.Officer.Name, p.Organisation.Id, p.Jurisdiction.Id, []))],
                [], drafts, began),
            () =>
            {
                unsealing!.Open(As(Role.OtherGroup), Now);
                task = order.Open($"RW-A-{Next():0000}", unsealing);
            },
        ];
        foreach (var step in way[..(int)to])
        {
            step();
        }

        if (member > PledgeStatus.Awaiting)
        {
            unsealing!.Pledge(As(Role.Lent), Now);
        }

        if (member > PledgeStatus.Pledged)
        {
            unsealing!.Declare(member is PledgeStatus.Recused ? "近亲属在该单位任职" : null, As(Role.Lent), Now);
        }

        await App.SaveAsync([.. new object?[] { order, unsealing, task }.OfType<object>()]);
        return order;
    }

    /// <summary>Submitted, with a third person of the office who could take a place.</summary>
    private async Task<Spot> PassableAsync()
    {
        _heir ??= await App.AddPersonAsync(Seat.PartyConductOffice, Person(Role.Office).Organisation);
        return await SealedAsync(SealedOrderStatus.AwaitingApproval);
    }

    /// <summary>The task that came of one.</summary>
    private async Task<Spot> UnsealedTaskAsync(PledgeStatus member) => Spot.Of((await NewSealedAsync(SealedOrderStatus.Opened, true, member, false)).TaskId!.Value);

    /// <summary>Somebody more of the second group, who can go instead; and the lent officer serves there, too.</summary>
    private async Task SpareAsync()
    {
        if (_spare is null)
        {
            _spare = await App.AddPersonAsync(Seat.GroupOfficer, _city.Office1);
            var lent = Person(Role.Lent).Officer;
            await App.InDb(async db =>
            {
                var group = await db.UnitGroups.SingleAsync(g => g.Id == _city.OtherGroup.Id);
                group.Join(_spare.Officer, Given.Since, TestPeople.Setup);
                group.Join(lent, Given.Since, TestPeople.Setup);
                return await db.SaveChangesAsync();
            });
        }
    }
}
