using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>Quarterly reports: this quarter's, and last quarter's when it is not yet done.</summary>
public sealed partial class WorkQueries
{
    /// <summary>A group's report is due on the last working day of its quarter; for last quarter it is asked for until it has come.</summary>
    private async Task<IReadOnlyList<WorkItem>> GroupReportsAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var quarters = Quarters(today);
        var keys = quarters.Select(q => q.Key).ToList();
        var groups = await db.UnitGroups.AsNoTracking().Where(g => viewer.LedGroups.Contains(g.Id))
            .Select(g => new { g.Id, g.Name, Since = g.Organisations.Min(m => m.From) }).ToListAsync(cancellationToken);
        var reports = await db.Reports.AsNoTracking().OfType<GroupReport>().Where(r => viewer.LedGroups.Contains(r.GroupId) && keys.Contains(r.QuarterKey))
            .Select(r => new { r.Id, r.GroupId, r.QuarterKey, r.Status, r.ReturnReason }).ToListAsync(cancellationToken);
        return
        [
            .. from unitGroup in groups
               from quarter in quarters
               let report = reports.SingleOrDefault(r => r.GroupId == unitGroup.Id && r.QuarterKey == quarter.Key)
               where unitGroup.Since <= quarter.End && report?.Status is null or ReportStatus.Drafted or ReportStatus.Returned
               select new WorkItem(
                   WorkKind.WriteGroupReport, report?.Id ?? Guid.Empty, $"{quarter}报告", report?.Status is ReportStatus.Returned ? $"退回修改：{report.ReturnReason}" : $"{quarter}监督检查情况报告",
                   unitGroup.Name, calendar.LastWorkingDayOf(quarter)),
        ];
    }

    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfReportsAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken) =>
        [await ReportsToReviewAsync(cancellationToken), .. await SynthesesAsync(viewer, today, cancellationToken)];

    private Task<IReadOnlyList<WorkItem>> ReportsToReviewAsync(CancellationToken cancellationToken) => ReadAsync(
        from report in db.Reports.AsNoTracking().OfType<GroupReport>()
        join unitGroup in db.UnitGroups on report.GroupId equals unitGroup.Id
        where report.Status == ReportStatus.Sent
        orderby report.QuarterKey, unitGroup.Number
        select new WorkItem(WorkKind.ReviewGroupReport, report.Id, $"{Quarter.FromKey(report.QuarterKey)}报告", report.Title, unitGroup.Name, null, report.Sent!.Officer, report.Sent.On), cancellationToken);

    /// <summary>The synthesis of last quarter until it is circulated; of this quarter as soon as a group has sent its report.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> SynthesesAsync(Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var quarters = Quarters(today);
        var keys = quarters.Select(q => q.Key).ToList();
        var begun = await db.Reports.AsNoTracking().OfType<SynthesisReport>().Where(r => keys.Contains(r.QuarterKey) && r.JurisdictionId == viewer.JurisdictionId)
            .Select(r => new { r.Id, r.QuarterKey, r.Status, r.Title }).ToListAsync(cancellationToken);
        var sent = await db.Reports.AsNoTracking().OfType<GroupReport>().Where(r => keys.Contains(r.QuarterKey) && r.TimesSent > 0).Select(r => r.QuarterKey).Distinct().ToListAsync(cancellationToken);
        List<WorkItem> compile =
        [
            .. from quarter in quarters
               let report = begun.SingleOrDefault(r => r.QuarterKey == quarter.Key)
               where report is null ? sent.Contains(quarter.Key) : report.Status is ReportStatus.Drafted or ReportStatus.Returned
               select new WorkItem(WorkKind.CompileSynthesis, report?.Id ?? Guid.Empty, $"{quarter}综合报告", report?.Status is ReportStatus.Returned ? "委领导退回修改" : "汇总各组报告，报委领导审批", null, calendar.AddWorkingDays(quarter.End, SynthesisDays)),
        ];
        return
        [
            compile,
            [.. begun.Where(r => r.Status is ReportStatus.Approved).Select(r => new WorkItem(WorkKind.CirculateSynthesis, r.Id, $"{Quarter.FromKey(r.QuarterKey)}综合报告", r.Title, null))],
        ];
    }

    /// <summary>Working days after the quarter within which the city's report is to be compiled; a target of the office's own, not a rule.</summary>
    private const int SynthesisDays = 10;

    private Task<IReadOnlyList<WorkItem>> SynthesesToApproveAsync(CancellationToken cancellationToken) => SynthesesInStateAsync(WorkKind.ApproveSynthesis, cancellationToken);

    private Task<IReadOnlyList<WorkItem>> SynthesesSentAsync(CancellationToken cancellationToken) => SynthesesInStateAsync(WorkKind.SynthesisAtLeader, cancellationToken);

    private Task<IReadOnlyList<WorkItem>> SynthesesInStateAsync(WorkKind kind, CancellationToken cancellationToken) => ReadAsync(
        from report in db.Reports.AsNoTracking().OfType<SynthesisReport>()
        where report.Status == ReportStatus.Sent
        orderby report.QuarterKey
        select new WorkItem(kind, report.Id, $"{Quarter.FromKey(report.QuarterKey)}综合报告", report.Title, null, null, report.Sent!.Officer, report.Sent.On), cancellationToken);

    private Task<IReadOnlyList<WorkItem>> ReportsSentAsync(Viewer viewer, CancellationToken cancellationToken) => ReadAsync(
        from report in db.Reports.AsNoTracking().OfType<GroupReport>()
        join unitGroup in db.UnitGroups on report.GroupId equals unitGroup.Id
        where report.Status == ReportStatus.Sent && viewer.Groups.Contains(report.GroupId)
        orderby report.QuarterKey
        select new WorkItem(WorkKind.ReportAtOffice, report.Id, $"{Quarter.FromKey(report.QuarterKey)}报告", report.Title, unitGroup.Name, null, report.Sent!.Officer, report.Sent.On), cancellationToken);

    private Task<IReadOnlyList<WorkItem>> CircularsAsync(WorkKind kind, CircularStatus status, CancellationToken cancellationToken) => ReadAsync(
        from circular in db.Circulars.AsNoTracking()
        where circular.Status == status
        orderby circular.QuarterKey
        select new WorkItem(
            kind, circular.Id, $"{Quarter.FromKey(circular.QuarterKey)}通报", circular.Title, null, null,
            status == CircularStatus.Submitted ? circular.Submitted!.Officer : circular.Approved!.Officer, status == CircularStatus.Submitted ? circular.Submitted!.On : circular.Approved!.On), cancellationToken);

    private static Quarter[] Quarters(DateOnly today) => [Quarter.Of(today).Previous, Quarter.Of(today)];
}
