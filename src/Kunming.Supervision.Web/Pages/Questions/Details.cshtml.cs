using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Questions;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Reports;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Questions;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<FigureQuestion>(db)
{
    public string Owner { get; private set; } = "";

    /// <summary>The report, if this viewer may read it; else the figure is not opened from here.</summary>
    public QuarterReport? Report { get; private set; }

    public IReadOnlyList<FigureRow> Rows { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public string? FigureAddress => Report is null ? null : FigureLink.To(Report.Id, Record.Code, Record.Part);

    public string? ReportAddress => Report is null ? null : ReportPage.AddressOf(Report);

    protected override IQueryable<FigureQuestion> Visible => Db.FigureQuestions.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Owner = Record.OwnerGroupId is { } group ? await Db.UnitGroups.Where(g => g.Id == group).Select(g => g.Name).SingleAsync(Aborted)
            : Record.OwnerCountyId is { } area ? await Db.Jurisdictions.Where(j => j.Id == area).Select(j => j.Name).SingleAsync(Aborted)
            : "党风政风监督室";
        Report = Record.ReportId is { } report ? await Db.FindReportAsync(report, Viewer, Aborted) : null;
        if (Record.RowIds.Count > 0 && Indicators.Find(Record.Code) is { } indicator)
        {
            Rows = await Db.RowsBehindAsync(indicator, new(Record.Code, null, Record.RowIds), Viewer, Aborted);
        }

        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
