using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Successions;

/// <summary>交接: what waits for a successor, and what was handed over or sent back.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Most = 200;

    public IReadOnlyList<Succession> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Viewer.IsAdministrator)
        {
            return NotFound();
        }

        Rows = await db.Successions.AsNoTracking().IgnoreAutoIncludes().VisibleTo(Viewer)
            .OrderBy(s => s.Status != SuccessionStatus.Offered).ThenByDescending(s => s.Id).Take(Most).ToListAsync(Aborted);
        return Page();
    }
}
