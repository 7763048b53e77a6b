using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.HelpRequests;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>需协调事项 that wait for the office's answer, or for the group's word whether it helped.</summary>
public sealed partial class WorkQueries
{
    private Task<IReadOnlyList<WorkItem>> HelpToAnswerAsync(Viewer viewer, CancellationToken cancellationToken) =>
        HelpAsync(WorkKind.AnswerHelp, HelpRequestStatus.Asked, viewer, cancellationToken);

    private Task<IReadOnlyList<WorkItem>> HelpToConfirmAsync(Viewer viewer, CancellationToken cancellationToken) =>
        HelpAsync(WorkKind.ConfirmHelp, HelpRequestStatus.Answered, viewer, cancellationToken);

    private Task<IReadOnlyList<WorkItem>> HelpAtOfficeAsync(Viewer viewer, CancellationToken cancellationToken) =>
        HelpAsync(WorkKind.HelpAtOffice, HelpRequestStatus.Asked, viewer, cancellationToken);

    private Task<IReadOnlyList<WorkItem>> HelpAsync(WorkKind kind, HelpRequestStatus status, Viewer viewer, CancellationToken cancellationToken) => ReadAsync(
        from request in db.HelpRequests.AsNoTracking().VisibleTo(viewer)
        join team in db.UnitGroups on request.GroupId equals team.Id
        where request.Status == status && (viewer.IsOffice || viewer.Groups.Contains(request.GroupId))
        orderby request.Asked.On, request.Id
        select new WorkItem(
            kind, request.Id, request.Number, request.Title, team.Name, request.DueOn,
            status == HelpRequestStatus.Asked ? request.Asked.Officer : request.Answered!.Officer, status == HelpRequestStatus.Asked ? request.Asked.On : request.Answered!.On),
        cancellationToken);
}
