using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Meetings;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<Meeting>(db)
{
    /// <summary>The group that met, or the body of who recorded it.</summary>
    public string HeldBy { get; private set; } = "";

    /// <summary>Its paper, if there is one.</summary>
    public Guid? MinutesId { get; private set; }

    public bool MayDraft => MeetingMinutes.ObstaclesToDraft(Record, MinutesId is not null, Viewer).Count is 0;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<Meeting> Visible => Db.Meetings.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        HeldBy = await Db.UnitGroups.Where(g => g.Id == Record.GroupId).Select(g => g.Name).SingleOrDefaultAsync(Aborted) ?? Record.Recorded.Organisation;
        MinutesId = await Db.Minutes.VisibleTo(Viewer).Where(m => m.MeetingId == Id).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
