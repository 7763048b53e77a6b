using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

public static class ReportQueries
{
    extension(Viewer viewer)
    {
        public Sight<GroupReport> SightOfGroupReports => new()
        {
            { viewer.SeesCity, $"{Seats.NameOf(viewer.Seat)}自报送时起掌握各组报告", r => r.TimesSent > 0 },
            { !viewer.SeesCity && viewer.Groups.Count > 0, "在写报告的单元组任职", r => viewer.Groups.Contains(r.GroupId) },
        };

        public Sight<SynthesisReport> SightOfSynthesisReports => new()
        {
            { viewer.IsOffice, "党风政风监督室起草综合报告", _ => true },
            { viewer.IsLeader, "综合报告已报委领导", r => r.TimesSent > 0 },
            { !viewer.SeesCity && viewer.Groups.Count > 0, "综合报告已通报各单元组", r => r.Status == ReportStatus.Circulated },
        };
    }

    extension(IQueryable<GroupReport> reports)
    {
        /// <summary>A group's people see their report in every state; the office and the leaders from the first sending on.</summary>
        public IQueryable<GroupReport> VisibleTo(Viewer viewer) => reports.SeenBy(viewer.SightOfGroupReports);
    }

    extension(IQueryable<SynthesisReport> reports)
    {
        /// <summary>The office's own; the leaders from sending on; once circulated, whoever serves in a group.</summary>
        public IQueryable<SynthesisReport> VisibleTo(Viewer viewer) => reports.SeenBy(viewer.SightOfSynthesisReports);
    }

    extension(SupervisionDbContext db)
    {
        /// <summary>A report of either kind with its figures, if this person may see it.</summary>
        public async Task<QuarterReport?> FindReportAsync(Guid id, Viewer viewer, CancellationToken cancellationToken = default) =>
            (QuarterReport?)await db.Reports.OfType<GroupReport>().VisibleTo(viewer).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? await db.Reports.OfType<SynthesisReport>().VisibleTo(viewer).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

        /// <summary>The rows that a restated figure counted when it was last reported; null for whoever does not see that report.</summary>
        public async Task<IReadOnlyList<Guid>?> StatedBeforeAsync(QuarterReport report, Restatement restated, CancellationToken cancellationToken = default)
        {
            IQueryable<QuarterReport> own = report is GroupReport group
                ? db.Reports.OfType<GroupReport>().Where(r => r.GroupId == group.GroupId)
                : db.Reports.OfType<SynthesisReport>().Where(r => r.JurisdictionId == report.JurisdictionId);
            var sent = await own.AsNoTracking().Where(r => r.QuarterKey >= restated.QuarterKey && r.QuarterKey < report.QuarterKey && r.TimesSent > 0).ToListAsync(cancellationToken);
            return sent.FirstOrDefault(r => r.QuarterKey == restated.QuarterKey)?.StatedBy(sent, restated.Code).Ids;
        }
    }
}
