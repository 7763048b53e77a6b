using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Deadlines;

/// <content>Promises beside those of issues and letters.</content>
public sealed partial record DuePromise
{
    private const string OfMeasures = "measure";
    private const string KeptUp = "recheck";

    /// <summary>The day that a notice of measures is about.</summary>
    public static DateOnly? MeasureDayOf(Notice notice) =>
        notice.Subject is NoticeSubject.Measure && notice.Occasion.Split('-') is [OfMeasures, var day, ..] && DateOnly.TryParseExact(day, "yyyyMMdd", out var parsed) ? parsed : null;

    /// <summary>Whether a notice about an issue announces that it is to be looked at again.</summary>
    public static bool IsOfRecheck(Notice notice) => notice.Subject is NoticeSubject.Issue && notice.Occasion.StartsWith(KeptUp, StringComparison.Ordinal);

    /// <summary>One promise for each day on which an issue has measures that are not done; none for the issue's own day, which is told anyway.</summary>
    private static async Task<IReadOnlyList<DuePromise>> OfMeasuresAsync(SupervisionDbContext db, DateOnly soon, CancellationToken cancellationToken)
    {
        var rows = await (
            from issue in db.Issues.AsNoTracking().Where(i => IssueStatuses.InRectification.Contains(i.Status))
            from measure in issue.Measures
            where measure.DueOn != null && measure.DueOn <= soon && measure.Status != MeasureStatus.Completed && measure.Status != MeasureStatus.Sustained
            select new { issue.Id, issue.GroupId, issue.JurisdictionId, issue.OrganisationId, issue.TaskId, issue.RectifierId, issue.Relapses, Due = measure.DueOn!.Value, Own = issue.Deadline == null ? null : (DateOnly?)issue.Deadline.DueOn })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(r => r.Due != r.Own).DistinctBy(r => (r.Id, r.Due)).Select(r => new DuePromise(
                NoticeSubject.Measure, r.Id, r.RectifierId is null ? Desk.Finder : Desk.Addressee, r.GroupId, r.JurisdictionId, r.RectifierId, false, r.Due,
                $"{OfMeasures}-{r.Due:yyyyMMdd}-{r.Relapses}", [r.Id, r.OrganisationId, r.RectifierId ?? Guid.Empty, r.TaskId ?? Guid.Empty])),
        ];
    }

    /// <summary>长期坚持: the finding group's leader looks at it again, or the office where a county found it.</summary>
    private static async Task<IReadOnlyList<DuePromise>> KeptUpAsync(SupervisionDbContext db, DateOnly soon, CancellationToken cancellationToken)
    {
        var rows = await db.Issues.AsNoTracking().RecheckBy(soon)
            .Select(i => new { i.Id, i.GroupId, i.OrganisationId, i.TaskId, i.RectifierId, Due = i.RecheckOn!.Value, i.Relapses }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new DuePromise(
                NoticeSubject.Issue, r.Id, r.GroupId is null ? Desk.Office : Desk.Finder, r.GroupId, Guid.Empty, null, false, r.Due,
                $"{KeptUp}-{r.Due:yyyyMMdd}-{r.Relapses}", [r.Id, r.OrganisationId, r.RectifierId ?? Guid.Empty, r.TaskId ?? Guid.Empty])),
        ];
    }

    /// <summary>The group's leader reports the result.</summary>
    private static async Task<IReadOnlyList<DuePromise>> OfTasksAsync(SupervisionDbContext db, DateOnly soon, CancellationToken cancellationToken)
    {
        var rows = await db.Tasks.AsNoTracking().Where(t => (t.Status == SupervisionTaskStatus.Issued || t.Status == SupervisionTaskStatus.InProgress) && t.ReportDue <= soon)
            .Select(t => new { t.Id, t.GroupId, t.JurisdictionId, t.ReportDue, Targets = t.Targets.Select(x => x.OrganisationId).ToList() }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new DuePromise(
                NoticeSubject.Task, r.Id, Desk.Finder, r.GroupId, r.JurisdictionId, null, false, r.ReportDue, $"report-{r.ReportDue:yyyyMMdd}", r.Targets is [var only] ? [r.Id, only] : [r.Id])),
        ];
    }

    /// <summary>The group that was drawn to look; no county hears that somebody comes.</summary>
    private static async Task<IReadOnlyList<DuePromise>> OfRechecksAsync(SupervisionDbContext db, DateOnly soon, CancellationToken cancellationToken)
    {
        var rows = await db.Rechecks.AsNoTracking().Where(r => r.Status == RecheckStatus.Assigned && r.DueOn <= soon)
            .Select(r => new { r.Id, r.GroupId, r.IssueId, r.OrganisationId, r.RectifierId, r.TaskId, r.DueOn }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new DuePromise(
                NoticeSubject.Recheck, r.Id, Desk.Finder, r.GroupId, Guid.Empty, null, false, r.DueOn, $"look-{r.DueOn:yyyyMMdd}", [r.IssueId, r.OrganisationId, r.RectifierId ?? Guid.Empty, r.TaskId ?? Guid.Empty])),
        ];
    }

    /// <summary>What the office promised a group, until the group says that it helped; of counties none reads these requests.</summary>
    private static async Task<IReadOnlyList<DuePromise>> OfHelpAsync(SupervisionDbContext db, DateOnly soon, CancellationToken cancellationToken)
    {
        var rows = await db.HelpRequests.AsNoTracking().Where(r => r.Status == HelpRequestStatus.Answered && r.DueOn <= soon)
            .Select(r => new { r.Id, r.GroupId, r.OrganisationId, r.Times, Due = r.DueOn!.Value }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new DuePromise(
                NoticeSubject.Help, r.Id, Desk.Office, r.GroupId, Guid.Empty, null, false, r.Due, $"help-{r.Due:yyyyMMdd}-{r.Times}", [r.OrganisationId ?? Guid.Empty])),
        ];
    }

    /// <summary>Opinion, beginning or conclusion, whichever is next, and the day on which a shelved one is looked at again.</summary>
    private static async Task<IReadOnlyList<DuePromise>> OfCluesAsync(SupervisionDbContext db, DateOnly soon, CancellationToken cancellationToken)
    {
        var rows = await db.Clues.AsNoTracking()
            .Where(c => (ClueNames.Open.Contains(c.Status) && c.Deadline != null && c.Deadline.DueOn <= soon) || (c.Status == ClueStatus.Shelved && c.ReviewOn <= soon))
            .Select(c => new { c.Id, c.Status, c.CustodyId, c.OrganisationId, c.IssueId, Due = c.Status == ClueStatus.Shelved ? c.ReviewOn!.Value : c.Deadline!.DueOn }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new DuePromise(
                NoticeSubject.Clue, r.Id, Desk.Office, null, Guid.Empty, null, false, r.Due, $"{LegOf(r.Status)}-{r.Due:yyyyMMdd}", [r.OrganisationId ?? Guid.Empty, r.IssueId ?? Guid.Empty])
            {
                CustodyId = r.CustodyId,
            }),
        ];
    }

    /// <summary>Two legs of the way may end on one day.</summary>
    private static string LegOf(ClueStatus status) => status switch
    {
        ClueStatus.Approved => "begin",
        ClueStatus.InHand => "conclude",
        ClueStatus.Shelved => "review",
        _ => "opinion",
    };
}
