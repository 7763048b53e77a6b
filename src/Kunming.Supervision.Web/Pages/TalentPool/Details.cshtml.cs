using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<PoolMember>(db)
{
    public string Unit { get; private set; } = "";

    public string? Title { get; private set; }

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<PoolMember> Visible => Db.PoolMembers.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        Unit = await Db.Organisations.Where(o => o.Id == Record.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        Title = await Db.Officers.Where(o => o.Id == Record.OfficerId).Select(o => o.Title).SingleAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
