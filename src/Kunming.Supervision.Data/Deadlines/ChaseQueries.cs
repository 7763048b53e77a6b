using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Deadlines;

namespace Kunming.Supervision.Data.Deadlines;

public static class ChaseQueries
{
    extension(Viewer viewer)
    {
        public Sight<Chase> SightOfChases => new Sight<Chase>
        {
            viewer,
            { viewer.Groups.Count > 0, "在发现问题或者被督办的单元组任职", c => c.GroupId != null && viewer.Groups.Contains(c.GroupId.Value) },
            { viewer.IsCounty, "承办单位属本辖区", c => c.JurisdictionId == viewer.JurisdictionId },
            { viewer.IsCounty || viewer.IsLiaison, "所在单位是被督办单位", c => c.AddresseeId == viewer.OrganisationId },
            { viewer.IsCounty, "由所在单位签发", c => c.Sent.OrganisationId == viewer.OrganisationId },
        }.Without(viewer.Recusals.Count > 0, c => viewer.Recusals.Contains(c.AddresseeId) || c.Concerns.Any(m => viewer.Recusals.Contains(m)));
    }

    extension(IQueryable<Chase> chases)
    {
        /// <summary>Whoever sees the letters between the two sides sees these as well: the office and the leaders all, a group and a county their own, a liaison the own unit's.</summary>
        public IQueryable<Chase> VisibleTo(Viewer viewer) => chases.SeenBy(viewer.SightOfChases);
    }
}
