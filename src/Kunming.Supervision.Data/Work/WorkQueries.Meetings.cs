using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>议定事项 that wait for their owner; and for whoever holds the meetings, those that others have not ended.</summary>
public sealed partial class WorkQueries
{
    private Task<IReadOnlyList<WorkItem>> DecisionsAsync(Viewer viewer, CancellationToken cancellationToken) => ReadAsync(
        from minutes in db.Minutes.AsNoTracking().VisibleTo(viewer).Where(m => m.Status == MinutesStatus.Issued)
        from decision in minutes.Decisions
        where decision.OwnerId == viewer.OfficerId && decision.Status == DecisionStatus.Open
        orderby decision.DueOn, decision.Id
        select new WorkItem(WorkKind.CarryOutDecision, minutes.Id, minutes.Title, decision.Wording, null, decision.DueOn, minutes.Issued!.Organisation, minutes.Issued.On),
        cancellationToken);

    private Task<IReadOnlyList<WorkItem>> DecisionsOutAsync(Viewer viewer, CancellationToken cancellationToken) => ReadAsync(
        from minutes in db.Minutes.AsNoTracking().VisibleTo(viewer).Where(m => m.Status == MinutesStatus.Issued
            && (m.GroupId == null ? (viewer.IsOffice || viewer.IsCounty) && m.JurisdictionId == viewer.JurisdictionId : viewer.LedGroups.Contains(m.GroupId.Value)))
        from decision in minutes.Decisions
        where decision.OwnerId != viewer.OfficerId && decision.Status == DecisionStatus.Open
        orderby decision.DueOn, decision.Id
        select new WorkItem(WorkKind.DecisionAtOwner, minutes.Id, minutes.Title, decision.Wording, decision.OwnerBody, decision.DueOn, decision.Owner, minutes.Issued!.On),
        cancellationToken);
}
