using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Data.UnitGroups;

public static class UnitGroupQueries
{
    extension(IQueryable<UnitGroup> groups)
    {
        /// <summary>The city's first, then those of each county and zone by its code, and by number.</summary>
        public IOrderedQueryable<UnitGroup> InOrder(SupervisionDbContext db) =>
            groups.OrderBy(g => db.Jurisdictions.Where(j => j.Id == g.JurisdictionId).Select(j => j.Code).Single()).ThenBy(g => g.Number);

        /// <summary>Those that have not been dissolved: what may be chosen for anything new.</summary>
        public IQueryable<UnitGroup> AtWork() => groups.Where(g => g.Until == null);

        /// <summary>The office and the leaders see all, an officer the groups served in, a county those its commission belongs to.</summary>
        public IQueryable<UnitGroup> VisibleTo(Viewer viewer) =>
            viewer.SeesCity ? groups
            : viewer.IsCounty ? groups.Where(g => viewer.Groups.Contains(g.Id) || g.JurisdictionId == viewer.JurisdictionId
                || g.Organisations.Any(m => m.OrganisationId == viewer.OrganisationId && m.Until == null))
            : groups.Where(g => viewer.Groups.Contains(g.Id));
    }
}
