using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Sealed;

namespace Kunming.Supervision.Domain.Tasks;

/// <summary>A task that comes of a sealed order: drafted, approved and dispatched there, it begins as issued, with a crew.</summary>
public sealed partial class SupervisionTask
{
    internal static SupervisionTask Unsealed(string number, SealedOrder order, Unsealing unsealing)
    {
        var task = new SupervisionTask
        {
            Number = number,
            JurisdictionId = order.JurisdictionId,
            SealedOrderId = order.Id,
            Drafted = order.Drafted,
            Approved = order.Approved,
            Issued = order.Dispatched,
            Status = SupervisionTaskStatus.Issued,
        };
        task.Take(new(TaskOrigin.CentralDispatch, order.Basis, order.Subject, order.GroupId, order.RoundId, order.TargetIds, order.Method, order.Covert, order.From, order.To, order.ReportDue)
        {
            Checklist = order.Checklist,
            TemplateId = order.TemplateId,
        });
        var opened = unsealing.Opened!;
        task._crew.AddRange(unsealing.MemberIds.Where(id => id != opened.OfficerId).Select(id => new TaskCrewMember(id, ChinaTime.DayOf(opened.On))));
        task.Record(new TaskUnsealed(opened, task.Subject, unsealing.Group, task._targets.Count, order.Code));
        return task;
    }

    /// <summary>Somebody else of the group stands in the crew from that day.</summary>
    internal void Exchange(Unsealing unsealing, Officer leaves, SealedCandidate comes, string reason, Signature by)
    {
        if (SealedOrderId != unsealing.Id)
        {
            throw new ArgumentException("Another sealed order's task.", nameof(unsealing));
        }

        var on = ChinaTime.DayOf(by.On);
        InCrew(leaves.Id)?.End(on);
        _crew.Add(new(comes.OfficerId, on));
        Record(new TaskOfficerReleased(by, leaves.Id, leaves.Name, reason));
        Record(new TaskOfficerAssigned(by, comes.OfficerId, comes.Name, on));
    }
}
