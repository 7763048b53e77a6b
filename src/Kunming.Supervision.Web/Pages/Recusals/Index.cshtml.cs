using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Recusals;

/// <summary>The recusals that the viewer has, or decides on; the newest first.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public const int Limit = 200;

    public IReadOnlyList<Recusal> Recusals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Recusal.MayDeclare(Viewer))
        {
            return NotFound();
        }

        Recusals = await db.Recusals.AsNoTracking().VisibleTo(Viewer).OrderBy(r => r.Status != RecusalStatus.Declared).ThenByDescending(r => r.Declared.On).ThenBy(r => r.Id)
            .Take(Limit).ToListAsync(Aborted);
        return Page();
    }
}
