using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Data.Rechecks;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>Rows of activities beside visits, issues and letters.</summary>
public static partial class FigureRows
{
    extension(SupervisionDbContext db)
    {
        private Task<Dictionary<Guid, FigureRow>> MeetingRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) =>
            db.Meetings.AsNoTracking().VisibleTo(viewer).Where(m => ids.Contains(m.Id))
                .ToDictionaryAsync(m => m.Id, m => new FigureRow(m.Title, m.Day, m.Recorded.Organisation, m.Participants, m.Kind, $"/meetings/{m.Id}", new(m.Id, m.GroupId, m.JurisdictionId)), cancellationToken);

        private Task<Dictionary<Guid, FigureRow>> ClassRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) =>
            db.Classes.AsNoTracking().VisibleTo(viewer).Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, c => new FigureRow(c.Label, c.Day, c.Holder, c.Topic, c.Status, $"/classes/{c.Id}", new(c.Id, c.GroupId, c.JurisdictionId)), cancellationToken);

        private Task<Dictionary<Guid, FigureRow>> HelpRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) =>
            db.HelpRequests.AsNoTracking().VisibleTo(viewer).Where(h => ids.Contains(h.Id))
                .ToDictionaryAsync(h => h.Id, h => new FigureRow(h.Number, ChinaTime.DayOf(h.Asked.On), h.Asked.Organisation, h.Title, h.Status, $"/help-requests/{h.Id}", new(h.Id, h.GroupId, h.JurisdictionId, h.OrganisationId)), cancellationToken);

        private Task<Dictionary<Guid, FigureRow>> ChaseRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) =>
            db.Chases.AsNoTracking().VisibleTo(viewer).Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, c => new FigureRow(c.Number, ChinaTime.DayOf(c.Sent.On), c.Addressee, c.Requirement, c.Kind, $"/chases/{c.Id}", new(c.Id, c.GroupId, c.JurisdictionId, [c.AddresseeId, .. c.Concerns])), cancellationToken);

        private async Task<Dictionary<Guid, FigureRow>> ExtensionRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken)
        {
            var ofIssues = await (
                from issue in db.Issues.AsNoTracking().VisibleTo(viewer)
                join unit in db.Organisations on issue.OrganisationId equals unit.Id
                from asked in issue.Extensions
                where ids.Contains(asked.Id)
                select new { asked.Id, issue.Number, asked.Decided!.On, unit.Name, Reason = issue.Status == IssueStatus.ReferredAsClue ? null : asked.Reason, asked.Status, Of = issue.Id, issue.GroupId, issue.JurisdictionId, issue.OrganisationId, issue.RectifierId, issue.TaskId }).ToListAsync(cancellationToken);
            var ofLetters = await (
                from letter in db.Handovers.AsNoTracking().VisibleTo(viewer)
                join addressee in db.Organisations on letter.AddresseeId equals addressee.Id
                from asked in letter.Extensions
                where ids.Contains(asked.Id)
                select new { asked.Id, letter.Number, asked.Decided!.On, addressee.Name, asked.Reason, asked.Status, Of = letter.Id, letter.GroupId, letter.JurisdictionId, letter.AddresseeId, letter.Concerns }).ToListAsync(cancellationToken);
            return ofIssues.Select(e => (e.Id, Row: new FigureRow(e.Number, ChinaTime.DayOf(e.On), e.Name, e.Reason, e.Status, $"/issues/{e.Of}", new(e.Id, e.GroupId, e.JurisdictionId, e.Of, e.OrganisationId, e.RectifierId, e.TaskId))))
                .Concat(ofLetters.Select(e => (e.Id, Row: new FigureRow(e.Number, ChinaTime.DayOf(e.On), e.Name, e.Reason, e.Status, $"/handovers/{e.Of}", new(e.Id, e.GroupId, e.JurisdictionId, [e.AddresseeId, .. e.Concerns])))))
                .ToDictionary(e => e.Id, e => e.Row);
        }

        private Task<Dictionary<Guid, FigureRow>> RecheckRowsAsync(List<Guid> ids, Viewer viewer, CancellationToken cancellationToken) => (
            from recheck in db.Rechecks.AsNoTracking().VisibleTo(viewer)
            join unit in db.Organisations on recheck.OrganisationId equals unit.Id
            where ids.Contains(recheck.Id) && recheck.Result != null
            select new { recheck.Id, recheck.IssueNumber, recheck.Result!.On, unit.Name, recheck.Result.Outcome, recheck.Status, recheck.GroupId, recheck.JurisdictionId, recheck.IssueId, recheck.OrganisationId, recheck.RectifierId, recheck.TaskId })
            .ToDictionaryAsync(r => r.Id, r => new FigureRow(r.IssueNumber, ChinaTime.DayOf(r.On), r.Name, r.Outcome, r.Status, $"/rechecks/{r.Id}", new(r.Id, r.GroupId, r.JurisdictionId, r.IssueId, r.OrganisationId, r.RectifierId, r.TaskId)), cancellationToken);
    }
}
