using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Domain.Ledgers;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ledgers.Notes;

public sealed class DetailsModel(SupervisionDbContext db) : RecordPage<LedgerNote>(db)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected override IQueryable<LedgerNote> Visible => Db.LedgerNotes.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync() => History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
}
