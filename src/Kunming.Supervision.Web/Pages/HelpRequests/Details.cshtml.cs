using Kunming.Supervision.Data;
using Kunming.Supervision.Data.HelpRequests;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<HelpRequest>(db)
{
    public string Group { get; private set; } = "";

    public string? Unit { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<HelpRequest> Visible => Db.HelpRequests.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Group = await Db.UnitGroups.Where(g => g.Id == Record.GroupId).Select(g => g.Name).SingleAsync(Aborted);
        Unit = Record.OrganisationId is { } unit ? await Db.Organisations.Where(o => o.Id == unit).Select(o => o.Name).SingleOrDefaultAsync(Aborted) : null;
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
