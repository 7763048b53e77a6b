using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports;

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
}
