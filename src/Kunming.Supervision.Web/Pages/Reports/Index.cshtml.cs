using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>A quarter's reports: each group's, and the synthesis over them.</summary>
public sealed class IndexModel(SupervisionDbContext db, WorkCalendar calendar) : SupervisionPageModel
{
    [FromQuery(Name = "quarter")]
    public int? QuarterKey { get; set; }

    public Quarter Quarter { get; private set; }

    /// <summary>The last working day of the quarter.</summary>
    public DateOnly DueOn => calendar.LastWorkingDayOf(Quarter);

    public IReadOnlyList<Quarter> Quarters { get; private set; } = [];

    public IReadOnlyList<UnitGroup> Groups { get; private set; } = [];

    public IReadOnlyDictionary<Guid, ReportCopy> Reports { get; private set; } = new Dictionary<Guid, ReportCopy>();

    public SynthesisReport? Synthesis { get; private set; }

    public Circular? Circular { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Viewer.Seat is not (Seat.PartyConductOffice or Seat.Leader or Seat.GroupOfficer or Seat.CountyOfficer))
        {
            return NotFound();
        }

        var current = Quarter.Of(Today);
        Quarter = Quarter.TryFromKey(QuarterKey) ?? current;
        Quarters = [current, current.Previous, current.Previous.Previous, current.Previous.Previous.Previous];
        var reports = await db.Reports.OfType<GroupReport>().AsNoTracking().VisibleTo(Viewer).Where(r => r.QuarterKey == Quarter.Key).ToListAsync(Aborted);
        Reports = (await db.CopiesOfAsync(reports, Viewer, Aborted)).ToDictionary(c => ((GroupReport)c.Report).GroupId);

        // The synthesis waits for the city's groups: a county's stands here when it has reported, and is never late to the office.
        var reporting = Reports.Keys.ToList();
        Groups = await db.UnitGroups.AsNoTracking().VisibleTo(Viewer)
            .Where(g => g.Until == null || g.Until > Quarter.Start || reporting.Contains(g.Id))
            .Where(g => !Viewer.SeesCity || g.JurisdictionId == Viewer.JurisdictionId || reporting.Contains(g.Id)).InOrder(db).ToListAsync(Aborted);
        Synthesis = await db.Reports.OfType<SynthesisReport>().AsNoTracking().VisibleTo(Viewer)
            .SingleOrDefaultAsync(r => r.QuarterKey == Quarter.Key, Aborted);
        Circular = await db.Circulars.AsNoTracking().VisibleTo(Viewer).Where(c => c.QuarterKey == Quarter.Key).OrderByDescending(c => c.Id).FirstOrDefaultAsync(Aborted);
        return Page();
    }

    /// <summary>What the group did for this quarter, in a word, when there is no report to show.</summary>
    public string Absence(UnitGroup group) =>
        Synthesis?.Missing.Any(m => m.GroupId == group.Id) is true ? "已登记缺报" : Today > DueOn ? "逾期未报送" : "未报送";
}
