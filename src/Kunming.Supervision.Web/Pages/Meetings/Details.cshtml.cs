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

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<Meeting> Visible => Db.Meetings.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        HeldBy = await Db.UnitGroups.Where(g => g.Id == Record.GroupId).Select(g => g.Name).SingleOrDefaultAsync(Aborted) ?? Record.Recorded.Organisation;
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
