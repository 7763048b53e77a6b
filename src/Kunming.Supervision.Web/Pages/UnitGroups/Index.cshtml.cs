using Kunming.Supervision.Data;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public IReadOnlyList<GroupRow> Groups { get; private set; } = [];

    /// <summary>How many of them have not been dissolved; those stand first.</summary>
    public int AtWork => Groups.Count(g => g.Group.Until is null);

    public bool MayManage => UnitGroup.MayManage(Viewer, Viewer.JurisdictionId);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        var groups = await db.UnitGroups.AsNoTracking().VisibleTo(Viewer).InOrder(db).ToListAsync(Aborted);
        var jurisdictions = groups.Select(g => g.JurisdictionId).Distinct().ToList();
        var templates = await db.GroupTemplates.AsNoTracking().Where(t => jurisdictions.Contains(t.JurisdictionId)).ToDictionaryAsync(t => t.JurisdictionId, Aborted);
        Groups = await GroupRow.OfAsync(db, [.. groups.OrderBy(g => g.Until is not null)], templates, Aborted);
        return Page();
    }
}
