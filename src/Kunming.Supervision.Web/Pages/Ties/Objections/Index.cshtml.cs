using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ties.Objections;

/// <summary>人员异议: those of the liaison's own unit, latest first.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int Most = 200;

    public IReadOnlyList<Tie> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Viewer.IsLiaison)
        {
            return NotFound();
        }

        Rows = await db.Ties.AsNoTracking().VisibleTo(Viewer).OrderByDescending(t => t.Id).Take(Most).ToListAsync(Aborted);
        return Page();
    }
}
