using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>Requests for another day: the decider's to decide, the asking side's to wait for.</summary>
public sealed partial class WorkQueries
{
    /// <summary>As <see cref="Issue.MayDecideExtension"/> and <see cref="Handover.MayDecideExtension"/> say, without the viewer's own requests.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> ExtensionsToDecideAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var county = viewer.IsCounty ? viewer.JurisdictionId : Guid.Empty;
        var body = viewer.IsCounty ? viewer.OrganisationId : Guid.Empty;
        var issues = db.Issues.AsNoTracking().Where(i => viewer.IsOffice || (i.RectifierId != viewer.OrganisationId
            && (viewer.LedGroups.Contains(i.GroupId!.Value) || (i.GroupId == null && i.JurisdictionId == county))));
        var letters = db.Handovers.AsNoTracking().VisibleTo(viewer).Where(h => viewer.IsOffice || (h.AddresseeId != viewer.OrganisationId
            && (viewer.LedGroups.Contains(h.GroupId!.Value) || h.Issued.OrganisationId == body)));
        return
        [
            await IssueExtensionsAsync(WorkKind.DecideExtension, issues, e => e.Asked.OfficerId != viewer.OfficerId, cancellationToken),
            await LetterExtensionsAsync(WorkKind.DecideAnswerExtension, letters, e => e.Asked.OfficerId != viewer.OfficerId, cancellationToken),
        ];
    }

    /// <summary>Overdue long enough for a letter, and not chased yet; what was chased is for the decider to judge.</summary>
    private Task<IReadOnlyList<WorkItem>> OverdueToChaseAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var county = viewer.IsCounty ? viewer.JurisdictionId : Guid.Empty;
        return IssuesAsync(
            WorkKind.ChaseOverdue,
            db.Issues.AsNoTracking().OpenDueIn(null, today.AddDays(-WarningLadder.Of(settings.Current).Urge)).Where(i => i.Chases == 0 && i.RectifierId != null
                && IssueStatuses.InRectification.Contains(i.Status)
                && (viewer.IsOffice || (i.RectifierId != viewer.OrganisationId && (viewer.LedGroups.Contains(i.GroupId!.Value) || (i.GroupId == null && i.JurisdictionId == county))))),
            cancellationToken);
    }

    /// <summary>Tasks and rechecks likewise, for whoever issued or drew them.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> WorkToChaseAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var late = today.AddDays(-WarningLadder.Of(settings.Current).Urge);
        var tasks = await TasksAsync(
            WorkKind.ChaseTask,
            Tasks(viewer).Where(t => (viewer.IsOffice || t.JurisdictionId == viewer.JurisdictionId) && t.Chases == 0 && t.ReportDue <= late
                && (t.Status == SupervisionTaskStatus.Issued || t.Status == SupervisionTaskStatus.InProgress)),
            cancellationToken);
        return viewer.IsOffice
            ? [tasks, await LooksAsync(WorkKind.ChaseRecheck, db.Rechecks.AsNoTracking().VisibleTo(viewer).Where(r => r.Status == RecheckStatus.Assigned && r.Chases == 0 && r.DueOn <= late), cancellationToken)]
            : [tasks];
    }

    /// <summary>What was sent to the groups that the viewer leads.</summary>
    private Task<IReadOnlyList<WorkItem>> ChasesOfGroupsAsync(Viewer viewer, CancellationToken cancellationToken) => ReadAsync(
        from chase in db.Chases.AsNoTracking().VisibleTo(viewer)
        where viewer.LedGroups.Contains(chase.AddresseeId)
            && (db.Tasks.Any(t => t.Id == chase.TaskId && (t.Status == SupervisionTaskStatus.Issued || t.Status == SupervisionTaskStatus.InProgress))
                || db.Rechecks.Any(r => r.Id == chase.RecheckId && r.Status == RecheckStatus.Assigned))
        orderby chase.FinalDay, chase.Id
        select new WorkItem(WorkKind.ObeyChase, chase.Id, chase.Number, chase.Requirement, chase.Promise.Item, chase.FinalDay, chase.Sent.Officer, chase.Sent.On), cancellationToken);

    /// <summary>Letters and warnings to the viewer's body about matters that still wait for it.</summary>
    private Task<IReadOnlyList<WorkItem>> ChasesToObeyAsync(Viewer viewer, CancellationToken cancellationToken) => ReadAsync(
        from chase in db.Chases.AsNoTracking()
        where chase.AddresseeId == viewer.OrganisationId
            && (db.Issues.Any(i => i.Id == chase.IssueId && IssueStatuses.InRectification.Contains(i.Status))
                || db.Handovers.Any(h => h.Id == chase.HandoverId && (h.Status == HandoverStatus.AwaitingReceipt || h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned)))
        orderby chase.FinalDay, chase.Id
        select new WorkItem(WorkKind.ObeyChase, chase.Id, chase.Number, chase.Requirement, chase.Promise.Item, chase.FinalDay, chase.Sent.Officer, chase.Sent.On), cancellationToken);

    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> ExtensionsAskedAsync(Viewer viewer, CancellationToken cancellationToken) =>
    [
        await IssueExtensionsAsync(WorkKind.ExtensionAtDecider, db.Issues.AsNoTracking().Where(i => i.RectifierId == viewer.OrganisationId), _ => true, cancellationToken),
        await LetterExtensionsAsync(WorkKind.AnswerExtensionAtDecider, db.Handovers.AsNoTracking().Where(h => h.AddresseeId == viewer.OrganisationId), _ => true, cancellationToken),
    ];

    private Task<IReadOnlyList<WorkItem>> IssueExtensionsAsync(
        WorkKind kind, IQueryable<Issue> issues, System.Linq.Expressions.Expression<Func<Extension, bool>> which, CancellationToken cancellationToken) => ReadAsync(
        from issue in issues
        from extension in issue.Extensions.AsQueryable().Where(which)
        join unit in db.Organisations on issue.OrganisationId equals unit.Id
        where extension.Status == ExtensionStatus.Asked
        orderby extension.DueOn, issue.Id
        select new WorkItem(kind, issue.Id, issue.Number, extension.Reason, unit.Name, extension.DueOn, extension.Asked.Officer, extension.Asked.On), cancellationToken);

    private Task<IReadOnlyList<WorkItem>> LetterExtensionsAsync(
        WorkKind kind, IQueryable<Handover> letters, System.Linq.Expressions.Expression<Func<Extension, bool>> which, CancellationToken cancellationToken) => ReadAsync(
        from letter in letters
        from extension in letter.Extensions.AsQueryable().Where(which)
        join addressee in db.Organisations on letter.AddresseeId equals addressee.Id
        where extension.Status == ExtensionStatus.Asked
        orderby extension.DueOn, letter.Id
        select new WorkItem(kind, letter.Id, letter.Number, extension.Reason, addressee.Name, extension.DueOn, extension.Asked.Officer, extension.Asked.On), cancellationToken);
}
