using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>A unit in the group's scope.</summary>
public sealed record ScopeRow(Guid Id, string Name, OrganisationKind Kind, string Area, string AreaCode);

public sealed class DetailsModel(SupervisionDbContext db) : UnitGroupPage(db)
{
    public IReadOnlyList<ScopeRow> Scope { get; private set; } = [];

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Scope = await ReadScopeAsync();
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).Take(50).ToListAsync(Aborted);
        return Page();
    }

    /// <summary>单元范围: what the leading office contacts today.</summary>
    private Task<List<ScopeRow>> ReadScopeAsync() => (
        from unit in Db.Organisations.AsNoTracking().InForce(Today)
        join area in Db.Jurisdictions on unit.JurisdictionId equals area.Id
        where unit.Affiliations.Any(a => a.Kind == AffiliationKind.ContactedBy && a.TargetId == Record.LeadOrganisationId && a.Until == null)
        orderby area.Code, unit.Code
        select new ScopeRow(unit.Id, unit.Name, unit.Kind, area.Name, area.Code)).ToListAsync(Aborted);
}
