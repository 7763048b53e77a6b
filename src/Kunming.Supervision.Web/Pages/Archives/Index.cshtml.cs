using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Archives;

public sealed class IndexModel(SupervisionDbContext db, ArchiveMakings makings) : SupervisionPageModel
{
    public IReadOnlyList<ArchivePackage> Packages { get; private set; } = [];

    /// <summary>Packages in the making, and those that came to nothing, for who may make them.</summary>
    public IReadOnlyList<ArchiveMaking> Makings => MayMake ? [.. makings.All.Where(m => m.State is not ArchiveMakingState.Done)] : [];

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
