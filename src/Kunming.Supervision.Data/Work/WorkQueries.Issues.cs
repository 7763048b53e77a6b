using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>Issues and handovers.</summary>
public sealed partial class WorkQueries
{
    /// <summary>How many days ahead a measure's due day, or the day of a recheck, is announced: the green step of the ladder.</summary>
    private int DaysAhead => settings.Current.RuleOf(DeadlineRules.WarningGreen).Value;

    private int RecheckAhead => settings.Current.RuleOf(DeadlineRules.RecheckNotice).Value;

    /// <summary>The finding side: a group's people, or a county with what it found on its own.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfIssuesAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var county = viewer.IsCounty ? viewer.JurisdictionId : Guid.Empty;
        var issues = db.Issues.AsNoTracking();
        var found = issues.Where(i => viewer.Groups.Contains(i.GroupId!.Value) || (i.GroupId == null && i.JurisdictionId == county));
        var decided = issues.Where(i => viewer.LedGroups.Contains(i.GroupId!.Value) || (i.GroupId == null && i.JurisdictionId == county));
        return
        [
            await IssuesAsync(WorkKind.SubmitIssue, issues.Where(i => (viewer.Groups.Contains(i.GroupId!.Value) || viewer.Tasks.Contains(i.TaskId!.Value) || (i.GroupId == null && i.JurisdictionId == county)) && i.Status == IssueStatus.Registered), cancellationToken),
            await IssuesAsync(WorkKind.ReviewIssue, decided.Where(i => i.Status == IssueStatus.UnderReview), cancellationToken),
            await IssuesAsync(WorkKind.DisposeIssue, decided.Where(i => i.Status == IssueStatus.Recognised), cancellationToken),
            await ObjectionsAsync(viewer, decided, cancellationToken),
            await IssuesAsync(WorkKind.ProveFixedOnSite, found.Where(i => i.RectifierId == null && IssueStatuses.InRectification.Contains(i.Status)), cancellationToken),
            await IssuesAsync(WorkKind.VerifyIssue, found.Where(i => !i.OfficeVerifiesFirst && i.Status == IssueStatus.CloseOutApplied && i.Applied!.OfficerId != viewer.OfficerId && !i.ApplicantHeirs.Contains(viewer.OfficerId)), cancellationToken),
            await LooksAsync(WorkKind.LookAgain, db.Rechecks.AsNoTracking().Where(r => viewer.Groups.Contains(r.GroupId) && r.Status == RecheckStatus.Assigned && r.OrganisationId != viewer.OrganisationId && r.RectifierId != viewer.OrganisationId), cancellationToken),
            await RechecksAsync(viewer, issues.Where(i => viewer.LedGroups.Contains(i.GroupId!.Value)), today, cancellationToken),
        ];
    }

    /// <summary>The rectifying side: letters to sign for and to answer, issues in rectification, measures that fall due.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfRectificationAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var letters = db.Handovers.AsNoTracking().Where(h => h.AddresseeId == viewer.OrganisationId);
        var soon = today.AddDays(DaysAhead);
        var own = db.Issues.AsNoTracking().Where(i => i.RectifierId == viewer.OrganisationId && IssueStatuses.InRectification.Contains(i.Status));
        var measures =
            from issue in own
            from measure in issue.Measures
            join unit in db.Organisations on issue.OrganisationId equals unit.Id
            where measure.DueOn <= soon && measure.Status != MeasureStatus.Completed && measure.Status != MeasureStatus.Sustained
            orderby measure.DueOn, measure.Id
            select new WorkItem(WorkKind.MeasureDue, issue.Id, issue.Number, measure.Description, unit.Name, measure.DueOn, measure.Owner, null);
        return
        [
            await HandoversAsync(WorkKind.ReceiveHandover, letters.Where(h => h.Status == HandoverStatus.AwaitingReceipt), cancellationToken),
            await HandoversAsync(WorkKind.AnswerHandover, letters.Where(h => h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned), cancellationToken),
            await IssuesAsync(WorkKind.RectifyIssue, own, cancellationToken),
            await ReadAsync(measures, cancellationToken),
        ];
    }

    /// <summary>The office: what it verifies first because the finding side rectifies it or there is none, what it concludes, and what it looks at again; none with this officer's own earlier acts in it.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfOfficeAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var issues = db.Issues.AsNoTracking();
        return
        [
            await IssuesAsync(WorkKind.VerifyIssue, issues.OfficeFirst(viewer).Where(i => i.Applied!.OfficerId != viewer.OfficerId && !i.ApplicantHeirs.Contains(viewer.OfficerId)), cancellationToken),
            await ObjectionsAsync(viewer, issues, cancellationToken),
            await IssuesAsync(WorkKind.ConcludeIssue, issues.Where(i => i.Status == IssueStatus.FirstVerified && i.FirstVerified!.OfficerId != viewer.OfficerId && !i.ApplicantHeirs.Contains(viewer.OfficerId)), cancellationToken),
            await RechecksAsync(viewer, issues, today, cancellationToken),
        ];
    }

    /// <summary>Objections that this viewer may decide: of no issue of the own body, and of none that he recognised.</summary>
    private async Task<IReadOnlyList<WorkItem>> ObjectionsAsync(Viewer viewer, IQueryable<Issue> issues, CancellationToken cancellationToken)
    {
        var items = await ReadAsync(
            from issue in issues
            join unit in db.Organisations on issue.OrganisationId equals unit.Id
            where issue.ObjectionOutcome == ObjectionOutcome.Pending && issue.OrganisationId != viewer.OrganisationId && issue.RectifierId != viewer.OrganisationId
                && issue.Recognised!.OfficerId != viewer.OfficerId
            orderby issue.Objected!.On, issue.Id
            select new WorkItem(WorkKind.DecideObjection, issue.Id, issue.Number, issue.Objection!, unit.Name, null, issue.Objected!.Officer, issue.Objected.On), cancellationToken);
        return [.. items.Select(i => i with { Due = ChinaTime.DayOf(i.On!.Value).AddDays(Issue.ObjectionAnswerDays) })];
    }

    private Task<IReadOnlyList<WorkItem>> LooksAsync(WorkKind kind, IQueryable<Recheck> rechecks, CancellationToken cancellationToken) => ReadAsync(
        from recheck in rechecks
        join issue in db.Issues on recheck.IssueId equals issue.Id
        join unit in db.Organisations on recheck.OrganisationId equals unit.Id
        orderby recheck.DueOn, recheck.Id
        select new WorkItem(kind, recheck.Id, recheck.IssueNumber, issue.Facts, unit.Name, recheck.DueOn, null, null), cancellationToken);

    /// <summary>长期坚持, whose day has come or comes soon; never one's own body's.</summary>
    private Task<IReadOnlyList<WorkItem>> RechecksAsync(Viewer viewer, IQueryable<Issue> issues, DateOnly today, CancellationToken cancellationToken) => ReadAsync(
        from issue in issues.RecheckBy(today.AddDays(RecheckAhead))
        join unit in db.Organisations on issue.OrganisationId equals unit.Id
        where issue.OrganisationId != viewer.OrganisationId && issue.RectifierId != viewer.OrganisationId
        orderby issue.RecheckOn, issue.Id
        select new WorkItem(WorkKind.RecheckIssue, issue.Id, issue.Number, issue.Facts, unit.Name, issue.RecheckOn, issue.Conclusion!.Officer, issue.Conclusion.On), cancellationToken);

    /// <summary>Answers to the viewer's own letters, while something in them is open: to be judged, and returned if need be, but not yet to be finished.</summary>
    private Task<IReadOnlyList<WorkItem>> AnswersAsync(Viewer viewer, CancellationToken cancellationToken) => HandoversAsync(
        WorkKind.ReviewAnswer,
        Sent(viewer).Where(h => h.Status == HandoverStatus.Answered && db.Issues.Count(i => i.HandoverId == h.Id && IssueStatuses.Settled.Contains(i.Status)) != h.IssueIds.Count), cancellationToken);

    /// <summary>The viewer's own letters about which nothing is left to be done, whether anybody has answered them or not (<see cref="Handover.IsSettledUnanswered"/>).</summary>
    private Task<IReadOnlyList<WorkItem>> SettledLettersAsync(Viewer viewer, CancellationToken cancellationToken) => HandoversAsync(
        WorkKind.FinishHandover,
        Sent(viewer).Where(h => (h.Status == HandoverStatus.Answered || h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned)
            && db.Issues.Count(i => i.HandoverId == h.Id && IssueStatuses.Settled.Contains(i.Status)) == h.IssueIds.Count), cancellationToken);

    private Task<IReadOnlyList<WorkItem>> HandoversOutAsync(Viewer viewer, CancellationToken cancellationToken) => HandoversAsync(
        WorkKind.HandoverAtAddressee,
        Sent(viewer).Where(h => h.Status == HandoverStatus.AwaitingReceipt
            || ((h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned) && db.Issues.Count(i => i.HandoverId == h.Id && IssueStatuses.Settled.Contains(i.Status)) != h.IssueIds.Count)),
        cancellationToken);

    private Task<IReadOnlyList<WorkItem>> ApplicationsAtOfficeAsync(Viewer viewer, CancellationToken cancellationToken) => IssuesAsync(
        WorkKind.ApplicationAtOffice, db.Issues.AsNoTracking().Where(i => viewer.Groups.Contains(i.GroupId!.Value) && i.Status == IssueStatus.FirstVerified), cancellationToken);

    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> ApplicationsOutAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var own = db.Issues.AsNoTracking().Where(i => i.RectifierId == viewer.OrganisationId);
        return
        [
            await IssuesAsync(WorkKind.ApplicationAtGroup, own.Where(i => i.Status == IssueStatus.CloseOutApplied), cancellationToken),
            await IssuesAsync(WorkKind.ApplicationAtOffice, own.Where(i => i.Status == IssueStatus.FirstVerified), cancellationToken),
        ];
    }

    private IQueryable<Handover> Sent(Viewer viewer) => db.Handovers.AsNoTracking().VisibleTo(viewer)
        .Where(h => h.Issued.OrganisationId == viewer.OrganisationId || viewer.LedGroups.Contains(h.GroupId!.Value));

    private Task<IReadOnlyList<WorkItem>> IssuesAsync(WorkKind kind, IQueryable<Issue> issues, CancellationToken cancellationToken) => ReadAsync(
        from issue in issues
        join unit in db.Organisations on issue.OrganisationId equals unit.Id
        orderby issue.Deadline == null, issue.Deadline!.DueOn, issue.Id
        select new WorkItem(
            kind, issue.Id, issue.Number, issue.Facts, unit.Name, issue.Deadline == null ? null : issue.Deadline.DueOn,
            issue.FirstVerified != null ? issue.FirstVerified.Officer : issue.Applied != null ? issue.Applied.Officer : issue.Registered.Officer,
            issue.FirstVerified != null ? issue.FirstVerified.On : issue.Applied != null ? issue.Applied.On : issue.Registered.On), cancellationToken);

    private Task<IReadOnlyList<WorkItem>> HandoversAsync(WorkKind kind, IQueryable<Handover> handovers, CancellationToken cancellationToken) => ReadAsync(
        from handover in handovers
        join addressee in db.Organisations on handover.AddresseeId equals addressee.Id
        orderby handover.Issued.On, handover.Id
        select new WorkItem(
            kind, handover.Id, handover.Number, handover.Requirement, addressee.Name,
            // The period is the addressee's; once he has answered, or nothing is left to answer, it no longer runs.
            kind == WorkKind.FinishHandover || handover.Status == HandoverStatus.Answered ? null : handover.Deadline == null ? handover.ReceiptDeadline.DueOn : handover.Deadline.DueOn,
            handover.Answered != null ? handover.Answered.Officer : handover.Issued.Officer, handover.Answered != null ? handover.Answered.On : handover.Issued.On), cancellationToken);
}
