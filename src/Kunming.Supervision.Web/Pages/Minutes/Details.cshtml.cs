using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Meetings;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>The paper as it will be printed, and how far its decisions are.</summary>
public sealed class DetailsModel(SupervisionDbContext db) : MinutesPage(db)
{
    public bool SeesMeeting { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        SeesMeeting = Seats.Supervise(Viewer.Seat) && await Db.Meetings.VisibleTo(Viewer).AnyAsync(m => m.Id == Record.MeetingId, Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
        return Page();
    }
}
