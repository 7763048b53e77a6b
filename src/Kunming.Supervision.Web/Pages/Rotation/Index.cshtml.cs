using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <param name="HasPlan">A best plan so far can be taken.</param>
public sealed record SearchRow(Guid Id, string Name, PlanSearchEnding Ending, bool HasPlan);

/// <summary>轮换: plans that the viewer drafts or is to approve, latest first.</summary>
public sealed class IndexModel(SupervisionDbContext db, TimeProvider clock) : SupervisionPageModel
{
    private const int Most = 200;
    private const int MostSearches = 5;
    private static readonly TimeSpan Back = TimeSpan.FromDays(7);

    public IReadOnlyList<RotationScheme> Schemes { get; private set; } = [];

    /// <summary>Long searches of the viewer's that run, or whose plan nobody has taken, latest first.</summary>
    public IReadOnlyList<SearchRow> Searches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!RotationScheme.MayDraft(Viewer))
        {
            return NotFound();
        }

        Schemes = await db.RotationSchemes.AsNoTracking().VisibleTo(Viewer).OrderByDescending(s => s.Id).Take(Most).ToListAsync(Aborted);
        await FindSearchesAsync();
        return Page();
    }

    private async Task FindSearchesAsync()
    {
        var now = clock.GetUtcNow();
        var since = now - Back;
        var open = await db.PlanSearches.AsNoTracking().VisibleTo(Viewer).Where(s => s.StartedOn > since && !db.RotationSchemes.Any(x => x.Seed == s.Seed)
            && (s.Ending == PlanSearchEnding.Running || s.Ending == PlanSearchEnding.Found)).OrderByDescending(s => s.Id).Take(MostSearches).ToListAsync(Aborted);
        Searches = [.. open.Select(s => new SearchRow(s.Id, s.Name, s.EndingAt(now), s.PlanText is not null))];
    }
}
