using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Reports;

/// <summary>Adds to a report the names that its tables need, and makes the document that preview, Word and PDF show.</summary>
public sealed class ReportComposer(SupervisionDbContext db)
{
    private static readonly IReadOnlyList<Indicator> OfIssues =
        [Indicators.Found, Indicators.Recognised, Indicators.HandedOver, Indicators.Clues, Indicators.ClosedOut, Indicators.Overdue];

    /// <summary>A report that was sent bears the check value of the ledger at that moment.</summary>
    public async Task<OfficialDocument> ComposeAsync(ReportCopy copy, DateOnly today, CancellationToken cancellationToken = default)
    {
        var document = await ComposeTextAsync(copy, today, cancellationToken);
        return await db.History.AsNoTracking().MarkOfAsync(copy.Report.Id, nameof(ReportSent), cancellationToken) is { } mark
            ? document with { Note = $"报送时台账校验码：{mark.CheckValue}" }
            : document;
    }

    private async Task<OfficialDocument> ComposeTextAsync(ReportCopy copy, DateOnly today, CancellationToken cancellationToken)
    {
        var report = copy.Report;
        var categories = await db.IssueCategories.AsNoTracking().Where(c => c.ParentId == null).OrderBy(c => c.Order).Select(c => c.Name).ToListAsync(cancellationToken);
        var byCategory = new ReportTable("各类别问题情况统计表", "问题类别", Present(report, [.. categories.Distinct()]), OfIssues);
        if (report is GroupReport own)
        {
            var author = await db.UnitGroups.Where(g => g.Id == own.GroupId).Select(g => g.Name).SingleAsync(cancellationToken);
            return ReportDocument.Of(copy, [byCategory], author, today);
        }

        IReadOnlyList<QuarterReport> earlier = copy.IsWhole ? await db.EarlierSynthesesAsync((SynthesisReport)report, cancellationToken) : [];
        var groups = await db.UnitGroups.AsNoTracking().InOrder(db).Select(g => g.Name).ToListAsync(cancellationToken);
        var areas = await db.Jurisdictions.AsNoTracking().OrderBy(j => j.Code).Select(j => j.Name).ToListAsync(cancellationToken);
        var byArea = new ReportTable("各辖区问题情况统计表", "辖区", Present(report, areas), OfIssues);
        return ReportDocument.Of(
            copy,
            [new("各监督单元组工作情况统计表", "单元组", Present(report, groups), [Indicators.Visits, .. OfIssues]), byCategory, byArea],
            "",
            today,
            earlier,
            ReportCharts.Of(copy, byCategory.Parts, byArea.Parts, earlier));
    }

    /// <summary>Parts that the frozen figures know, in the order given; a group founded later is no row of an older report.</summary>
    private static IReadOnlyList<string> Present(QuarterReport report, IReadOnlyList<string> names)
    {
        var known = report.Figures.Select(f => f.Part).ToHashSet();
        return [.. names.Where(n => known.Contains(n))];
    }
}
