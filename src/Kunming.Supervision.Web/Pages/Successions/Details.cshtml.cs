using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Successions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Successions;

/// <summary>交接清单, as a page and on paper.</summary>
public sealed class DetailsModel(SupervisionDbContext db, SuccessionDesk desk) : SuccessionPage(db, desk)
{
    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        History = await Db.History.AsNoTracking().Of(Id).ToListAsync(Aborted);
        return Page();
    }
}
