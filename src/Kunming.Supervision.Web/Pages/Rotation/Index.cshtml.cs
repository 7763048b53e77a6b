using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>轮换: plans that the viewer drafts or is to approve, latest first.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int Most = 200;

    public IReadOnlyList<RotationScheme> Schemes { get; private set; } = [];

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
