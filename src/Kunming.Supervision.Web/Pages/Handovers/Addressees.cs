using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

public static class Addressees
{
    extension(SupervisionDbContext db)
    {
        /// <summary>Who may rectify all of some issues: the unit itself, when all are one unit's; the commission, when all lie in one county or zone.</summary>
        public async Task<IReadOnlyList<Organisation>> AddresseesOfAsync(IReadOnlyList<Issue> issues, DateOnly today, CancellationToken cancellationToken)
        {
            var units = issues.Select(i => i.OrganisationId).Distinct().ToList();
            var areas = issues.Select(i => i.JurisdictionId).Distinct().ToList();
            return await db.Organisations.InForce(today).Where(o =>
                (units.Count == 1 && o.Id == units[0] && o.Kind == OrganisationKind.InspectedUnit)
                || (areas.Count == 1 && o.JurisdictionId == areas[0] && (o.Kind == OrganisationKind.CountyCommission || o.Kind == OrganisationKind.ZoneCommission)))
                .OrderByDescending(o => o.Kind == OrganisationKind.InspectedUnit).ThenBy(o => o.Code).ToListAsync(cancellationToken);
        }
    }
}
