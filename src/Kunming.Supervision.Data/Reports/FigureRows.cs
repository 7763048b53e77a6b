using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>One row behind a figure, ready to be shown and opened.</summary>
/// <param name="Text">Null once the matter was referred as a clue.</param>
/// <param name="Amount">What the row adds to a sum; null where each row counts as one.</param>
public sealed record FigureRow(string Number, DateOnly Day, string Unit, string? Text, Enum Status, string Address, RowOwner Owner, decimal? Amount = null);

/// <summary>Who answers for a row, and what it is about: itself, its unit, its body, its task.</summary>
public sealed record RowOwner(Guid Id, Guid? GroupId, Guid? JurisdictionId, params IReadOnlyList<Guid?> Concerns);

public static partial class FigureRows
{
    extension(SupervisionDbContext db)
    {
        /// <summary>
        /// The rows of a frozen figure that this person may see, in the order in which they were frozen. Their text and state are today's; of a
        /// matter that was referred as a clue there is no text. Whoever may read a circulated report need not see what it counts.
        /// </summary>
        public async Task<IReadOnlyList<FigureRow>> RowsBehindAsync(Indicator indicator, Figure figure, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var ids = figure.Ids.ToList();
            var rows = indicator.Subject switch
            {
                IndicatorSubject.Visits => await db.VisitRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.Measures => await db.MeasureRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.Handovers => await db.HandoverRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.Meetings => await db.MeetingRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.Classes => await db.ClassRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.HelpRequests => await db.HelpRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.Chases => await db.ChaseRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.Extensions => await db.ExtensionRowsAsync(ids, viewer, cancellationToken),
                IndicatorSubject.Rechecks => await db.RecheckRowsAsync(ids, viewer, cancellationToken),
                _ => await db.IssueRowsAsync(ids, viewer, cancellationToken),
            };
            return [.. ids.Index().Where(i => rows.ContainsKey(i.Item)).Select(i => rows[i.Item] with { Amount = figure.AmountAt(i.Index) })];
        }

        private Task<Dictionary<Guid, FigureRow>> IssueRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) => (
            from issue in db.Issues.AsNoTracking().VisibleTo(viewer)
            join unit in db.Organisations on issue.OrganisationId equals unit.Id
            where ids.Contains(issue.Id)
            select new { issue.Id, issue.Number, issue.FoundOn, unit.Name, Facts = issue.Status == IssueStatus.ReferredAsClue ? null : issue.Facts, issue.Status, issue.GroupId, issue.JurisdictionId, issue.OrganisationId, issue.RectifierId, issue.TaskId })
            .ToDictionaryAsync(i => i.Id, i => new FigureRow(i.Number, i.FoundOn, i.Name, i.Facts, i.Status, $"/issues/{i.Id}", new(i.Id, i.GroupId, i.JurisdictionId, i.Id, i.OrganisationId, i.RectifierId, i.TaskId)), cancellationToken);

        private Task<Dictionary<Guid, FigureRow>> MeasureRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) => (
            from issue in db.Issues.AsNoTracking().VisibleTo(viewer)
            join unit in db.Organisations on issue.OrganisationId equals unit.Id
            from measure in issue.Measures
            where ids.Contains(measure.Id)
            select new { measure.Id, IssueId = issue.Id, issue.Number, issue.FoundOn, unit.Name, Description = issue.Status == IssueStatus.ReferredAsClue ? null : measure.Description, measure.Status, issue.GroupId, issue.JurisdictionId, issue.OrganisationId, issue.RectifierId, issue.TaskId })
            .ToDictionaryAsync(m => m.Id, m => new FigureRow(m.Number, m.FoundOn, m.Name, m.Description, m.Status, $"/issues/{m.IssueId}", new(m.Id, m.GroupId, m.JurisdictionId, m.IssueId, m.OrganisationId, m.RectifierId, m.TaskId)), cancellationToken);

        private Task<Dictionary<Guid, FigureRow>> VisitRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) => (
            from visit in db.Visits.AsNoTracking().VisibleTo(viewer)
            join unit in db.Organisations on visit.OrganisationId equals unit.Id
            where ids.Contains(visit.Id)
            select new { visit.Id, visit.Number, visit.Day, unit.Name, visit.Course, visit.Status, visit.GroupId, visit.JurisdictionId, visit.OrganisationId, visit.TaskId })
            .ToDictionaryAsync(v => v.Id, v => new FigureRow(v.Number, v.Day, v.Name, v.Course, v.Status, $"/visits/{v.Id}", new(v.Id, v.GroupId, v.JurisdictionId, v.OrganisationId, v.TaskId)), cancellationToken);

        private Task<Dictionary<Guid, FigureRow>> HandoverRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) => (
            from handover in db.Handovers.AsNoTracking().VisibleTo(viewer)
            join addressee in db.Organisations on handover.AddresseeId equals addressee.Id
            where ids.Contains(handover.Id)
            select new { handover.Id, handover.Number, handover.Issued.On, addressee.Name, handover.Requirement, handover.Status, handover.GroupId, handover.JurisdictionId, handover.AddresseeId, handover.Concerns })
            .ToDictionaryAsync(h => h.Id, h => new FigureRow(h.Number, ChinaTime.DayOf(h.On), h.Name, h.Requirement, h.Status, $"/handovers/{h.Id}", new(h.Id, h.GroupId, h.JurisdictionId, [h.AddresseeId, .. h.Concerns])), cancellationToken);
    }
}
