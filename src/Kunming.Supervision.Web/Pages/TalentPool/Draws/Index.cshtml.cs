using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TalentPool.Draws;

/// <summary>抽签和匹配, latest first.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int Most = 200;

    public IReadOnlyList<PoolDraw> Draws { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!PoolDraw.MayDraw(Viewer))
        {
            return NotFound();
        }

        Draws = await db.PoolDraws.AsNoTracking().VisibleTo(Viewer).OrderByDescending(d => d.Id).Take(Most).ToListAsync(Aborted);
        return Page();
    }
}
