using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>Tasks and visits.</summary>
public sealed partial class WorkQueries
{
    /// <summary>Drafts to submit, and, for those who approve, what waits for approval, issue and finish.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfTasksAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var drafts = await TasksAsync(WorkKind.SubmitTask, Tasks(viewer).Where(t => t.Status == SupervisionTaskStatus.Draft && t.Drafted.OfficerId == viewer.OfficerId), cancellationToken);
        if (!viewer.IsOffice && !viewer.IsCounty)
        {
            return [drafts];
        }

        var approving = viewer.IsOffice ? Tasks(viewer) : Tasks(viewer).Where(t => t.JurisdictionId == viewer.JurisdictionId);
        return
        [
            drafts,
            await TasksAsync(WorkKind.ApproveTask, approving.Where(t => t.Status == SupervisionTaskStatus.AwaitingApproval && t.Drafted.OfficerId != viewer.OfficerId), cancellationToken),
            await TasksAsync(WorkKind.IssueTask, approving.Where(t => t.Status == SupervisionTaskStatus.Approved), cancellationToken),
            await TasksAsync(WorkKind.FinishTask, approving.Where(t => t.Status == SupervisionTaskStatus.Reported), cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfGroupTasksAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        // Who may record: the leader, the crew, and without a crew the group's own members.
        var open = db.Tasks.AsNoTracking().Where(t => (viewer.LedGroups.Contains(t.GroupId) || viewer.Tasks.Contains(t.Id)
            || (viewer.Groups.Contains(t.GroupId) && !t.Crew.Any(c => c.Until == null))) && (t.Status == SupervisionTaskStatus.Issued || t.Status == SupervisionTaskStatus.InProgress));
        return
        [
            await TasksAsync(WorkKind.InspectTargets, open.Where(t => t.Targets.Any(x => !db.Visits.Any(v => v.TaskId == t.Id && v.OrganisationId == x.OrganisationId))), cancellationToken),
            await TasksAsync(WorkKind.ReportTask, open.Where(t => viewer.LedGroups.Contains(t.GroupId) && t.Status == SupervisionTaskStatus.InProgress
                && t.Targets.All(x => db.Visits.Any(v => v.TaskId == t.Id && v.OrganisationId == x.OrganisationId))), cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfVisitsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var visits = db.Visits.AsNoTracking();
        var led = visits.Where(v => viewer.LedGroups.Contains(v.GroupId) && v.Status == VisitStatus.Confirmed);
        return
        [
            await VisitsAsync(WorkKind.ConfirmVisit, visits.Where(v => v.Status == VisitStatus.OnSite
                && (viewer.LedGroups.Contains(v.GroupId) || viewer.Tasks.Contains(v.TaskId) || (!v.Crewed && viewer.Groups.Contains(v.GroupId)))), cancellationToken),
            await VisitsAsync(WorkKind.SignNilFinding, led.Where(v => v.NilSigned == null && !db.Issues.Any(i => i.VisitId == v.Id)), cancellationToken),
            await VisitsAsync(WorkKind.ApproveVisit, led.Where(v => v.NilSigned != null || db.Issues.Any(i => i.VisitId == v.Id)), cancellationToken),
        ];
    }

    private Task<IReadOnlyList<WorkItem>> TasksUnderWayAsync(Viewer viewer, CancellationToken cancellationToken) => TasksAsync(
        WorkKind.TaskAtGroup,
        Tasks(viewer).Where(t => (viewer.IsOffice || t.JurisdictionId == viewer.JurisdictionId) && (t.Status == SupervisionTaskStatus.Issued || t.Status == SupervisionTaskStatus.InProgress)),
        cancellationToken);

    private Task<IReadOnlyList<WorkItem>> TasksAtApproverAsync(Viewer viewer, CancellationToken cancellationToken) => TasksAsync(
        WorkKind.TaskAtApprover,
        Tasks(viewer).Where(t => t.Drafted.OfficerId == viewer.OfficerId && (t.Status == SupervisionTaskStatus.AwaitingApproval || t.Status == SupervisionTaskStatus.Approved)),
        cancellationToken);

    private IQueryable<SupervisionTask> Tasks(Viewer viewer) => db.Tasks.AsNoTracking().VisibleTo(viewer);

    private Task<IReadOnlyList<WorkItem>> TasksAsync(WorkKind kind, IQueryable<SupervisionTask> tasks, CancellationToken cancellationToken) => ReadAsync(
        from task in tasks
        join unitGroup in db.UnitGroups on task.GroupId equals unitGroup.Id
        orderby task.ReportDue, task.Id
        select new WorkItem(kind, task.Id, task.Number, task.Subject, unitGroup.Name, task.ReportDue, task.Drafted.Officer, task.Drafted.On), cancellationToken);

    private Task<IReadOnlyList<WorkItem>> VisitsAsync(WorkKind kind, IQueryable<Visit> visits, CancellationToken cancellationToken) => ReadAsync(
        from visit in visits
        join unit in db.Organisations on visit.OrganisationId equals unit.Id
        join task in db.Tasks on visit.TaskId equals task.Id
        orderby visit.Day, visit.Id
        select new WorkItem(kind, visit.Id, visit.Number, unit.Name, task.Subject, task.ReportDue, visit.Inspectors, visit.Recorded.On), cancellationToken);
}
