using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Recusals;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<Recusal>(db)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<Recusal> Visible => Db.Recusals.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync() => History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
}
