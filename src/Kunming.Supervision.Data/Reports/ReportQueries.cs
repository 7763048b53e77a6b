using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

public static class ReportQueries
{
    extension(IQueryable<GroupReport> reports)
    {
        /// <summary>A group's people see their report in every state; the office and the leaders from the first sending on.</summary>
        public IQueryable<GroupReport> VisibleTo(Viewer viewer) => viewer.SeesCity
            ? reports.Where(r => r.TimesSent > 0)
            : reports.Where(r => viewer.Groups.Contains(r.GroupId));
    }

    extension(IQueryable<SynthesisReport> reports)
    {
        /// <summary>The office's own; the leaders from sending on; once circulated, whoever serves in a group.</summary>
        public IQueryable<SynthesisReport> VisibleTo(Viewer viewer) =>
            viewer.IsOffice ? reports
            : viewer.IsLeader ? reports.Where(r => r.TimesSent > 0)
            : reports.Where(r => r.Status == ReportStatus.Circulated && viewer.Groups.Count > 0);
    }

    extension(SupervisionDbContext db)
    {
        /// <summary>A report of either kind with its figures, if this person may see it.</summary>
        public async Task<QuarterReport?> FindReportAsync(Guid id, Viewer viewer, CancellationToken cancellationToken = default) =>
            (QuarterReport?)await db.Reports.OfType<GroupReport>().VisibleTo(viewer).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? await db.Reports.OfType<SynthesisReport>().VisibleTo(viewer).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
    }
}
