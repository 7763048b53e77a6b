using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Archives;

public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public IReadOnlyList<ArchivePackage> Packages { get; private set; } = [];

    public bool MayMake => ArchivePackage.MayMake(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Viewer.SeesCity)
        {
            return NotFound();
        }

        Packages = await db.Archives.AsNoTracking().VisibleTo(Viewer).OrderByDescending(a => a.Id).ToListAsync(Aborted);
        return Page();
    }
}
