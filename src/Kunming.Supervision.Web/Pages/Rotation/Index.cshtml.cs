using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>轮换: plans that the viewer drafts or is to approve, latest first.</summary>
public sealed class IndexModel(SupervisionDbContext db, PlanSearches searches) : SupervisionPageModel
{
    private const int Most = 200;

    public IReadOnlyList<RotationScheme> Schemes { get; private set; } = [];

    /// <summary>A long search of the viewer's; null when none runs.</summary>
    public PlanSearchRun? Running => searches.RunningOf(Viewer.AccountId);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!RotationScheme.MayDraft(Viewer))
        {
            return NotFound();
        }

        Schemes = await db.RotationSchemes.AsNoTracking().VisibleTo(Viewer).OrderByDescending(s => s.Id).Take(Most).ToListAsync(Aborted);
        return Page();
    }
}
