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

        ScopeIsArea = Row.Members.Any(m => m.Id == Record.LeadOrganisationId && m.Kind is OrganisationKind.CountyCommission or OrganisationKind.ZoneCommission);
        Scope = await ReadScopeAsync();
        History = await Db.History.AsNoTracking().Of(Id).OrderByDescending(h => h.Id).Take(50).ToListAsync(Aborted);
        return Page();
    }

    /// <summary>Whether the scope is the whole of the county or zone, whose commission leads.</summary>
    public bool ScopeIsArea { get; private set; }

    /// <summary>单元范围: what the leading office contacts today; where a commission leads, the units of its county or zone.</summary>
    private Task<List<ScopeRow>> ReadScopeAsync() => (
        from unit in Db.Organisations.AsNoTracking().InForce(Today)
        join area in Db.Jurisdictions on unit.JurisdictionId equals area.Id
        where ScopeIsArea
            ? unit.JurisdictionId == Record.JurisdictionId && unit.Kind == OrganisationKind.InspectedUnit
            : unit.Affiliations.Any(a => a.Kind == AffiliationKind.ContactedBy && a.TargetId == Record.LeadOrganisationId && a.Until == null)
        orderby area.Code, unit.Code
        select new ScopeRow(unit.Id, unit.Name, unit.Kind, area.Name, area.Code)).ToListAsync(Aborted);
}
