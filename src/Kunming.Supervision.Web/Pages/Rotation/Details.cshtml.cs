using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

public sealed class DetailsModel(SupervisionDbContext db) : SchemePage(db)
{
    /// <summary>Schemes to compare with: the one that this comes of first, then the latest.</summary>
    public IReadOnlyList<RotationScheme> Others { get; private set; } = [];

    public RotationScheme? Base => Others.FirstOrDefault(s => s.Id == Record.BasedOnId);

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        Others = await Db.RotationSchemes.AsNoTracking().VisibleTo(Viewer).Where(s => s.Id != Id).OrderBy(s => s.Id != Record.BasedOnId).ThenByDescending(s => s.Id).Take(20).ToListAsync(Aborted);
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
    }
}
