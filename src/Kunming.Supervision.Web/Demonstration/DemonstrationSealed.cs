using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>Sealed tasks on their way: one to approve, one that may be opened now, one whose time has not come, one that is opened and half pledged.</summary>
internal sealed class DemonstrationSealed(DemonstrationStage stage)
{
    public void Plan()
    {
        var (office, groups) = (stage.Cast.Office, stage.Cast.Groups);
        stage.Agenda.At(On(9, 24, 9), on => Draft("MF-6TQ8XW3R", groups[3], "节日期间公车私用专项暗访", ["B002", "530102009"], On(9, 30, 7), on).Submit(office[0], on.AddMinutes(20)));
        stage.Agenda.At(On(9, 22, 9), on => Dispatch(Draft("MF-H4KZ29VN", groups[0], "餐饮场所违规吃喝突击检查", ["530102001", "530102002"], On(9, 25, 7), on), groups[0], on));
        stage.Agenda.At(On(9, 23, 9), on => Dispatch(Draft("MF-P7SD5MCB", groups[2], "窗口单位工作纪律暗访", ["530113001"], On(9, 30, 8), on), groups[2], on));
        stage.Agenda.At(On(9, 14, 9), on =>
        {
            var order = Draft("MF-W2NB8FJE", groups[4], "培训中心公款旅游问题核查", ["530181001"], On(9, 17, 7), on);
            var unsealing = Dispatch(order, groups[4], on);
            stage.Agenda.At(On(9, 17, 8), at =>
            {
                unsealing.Open(groups[4].Leader, at);
                stage.Make(order.Open($"RW-{DemonstrationStage.Year}-{stage.Number($"RW-{DemonstrationStage.Year}"):000}", unsealing));
                unsealing.Declare(null, groups[4].Leader, at.AddMinutes(10));
                foreach (var member in Own(groups[4]).Skip(1))
                {
                    unsealing.Pledge(member, at.AddMinutes(20));
                    unsealing.Declare(null, member, at.AddMinutes(25));
                }
            });
        });
    }

    private static DateTimeOffset On(int month, int day, int hour) => ChinaTime.StartOf(new(DemonstrationStage.Year, month, day)).ToUniversalTime().AddHours(hour);

    /// <summary>The city's own people: those of a county would have to keep out of it.</summary>
    private IEnumerable<Viewer> Own(CastGroup group) => group.Members.Where(m => m.JurisdictionId == stage.Cast.Office[0].JurisdictionId);

    /// <summary>By the office's first officer, for the leader and the group's own members.</summary>
    private SealedOrder Draft(string code, CastGroup group, string subject, string[] units, DateTimeOffset opensAt, DateTimeOffset on)
    {
        var (drafts, approves) = (stage.Cast.Office[0], stage.Cast.Office[1]);
        var from = ChinaTime.DayOf(opensAt);
        var plan = new TaskPlan(
            TaskOrigin.CentralDispatch, "中秋国庆期间作风建设专项监督方案", subject, group.Group.Id, stage.Rounds.Count > 0 ? stage.Rounds[^1].Id : null,
            [.. units.Select(u => stage.Cast.ByCode[u].Id)], TaskMethod.PointStrike, true, from, from.AddDays(10), from.AddDays(15));
        return stage.Make(SealedOrder.Draft(
            code, new(plan, opensAt, new(approves.OfficerId, approves.Name, approves.Organisation, approves.JurisdictionId, approves.Seat), [.. Own(group).Select(m => m.OfficerId)]), drafts, on));
    }

    private Unsealing Dispatch(SealedOrder order, CastGroup group, DateTimeOffset on)
    {
        var (drafts, approves) = (stage.Cast.Office[0], stage.Cast.Office[1]);
        order.Submit(drafts, on.AddMinutes(20));
        order.Approve(approves, on.AddHours(2));
        Viewer[] people = [group.Leader, .. Own(group)];
        var targets = order.TargetIds.Select(id => new SealedTarget(id, stage.Cast.Of(id).JurisdictionId)).ToList();
        return stage.Make(order.Dispatch(
            group.Group, [.. people.Select(p => new SealedCandidate(p.OfficerId, p.Name, p.OrganisationId, p.JurisdictionId, []))], targets, drafts, on.AddHours(3)));
    }
}
