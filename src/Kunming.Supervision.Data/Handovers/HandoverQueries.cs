using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;

namespace Kunming.Supervision.Data.Handovers;

public static class HandoverQueries
{
    extension(Viewer viewer)
    {
        public Sight<Handover> SightOfHandovers => new Sight<Handover>
        {
            viewer,
            { viewer.Groups.Count > 0, "在交办问题的单元组任职", h => h.GroupId != null && viewer.Groups.Contains(h.GroupId.Value) },
            { viewer.IsCounty, "承办单位属本辖区", h => h.JurisdictionId == viewer.JurisdictionId },
            { viewer.IsCounty || viewer.IsLiaison, "所在单位是承办单位", h => h.AddresseeId == viewer.OrganisationId },
            { viewer.IsCounty, "由所在单位签发", h => h.Issued.OrganisationId == viewer.OrganisationId },
        }.Without(viewer.Recusals.Count > 0, h => viewer.Recusals.Contains(h.AddresseeId) || h.Concerns.Any(c => viewer.Recusals.Contains(c)));
    }

    extension(IQueryable<Handover> handovers)
    {
        /// <summary>The office and the leaders see all; a group its own; a county what went to its jurisdiction or came from it; a liaison what is addressed to the own unit.</summary>
        public IQueryable<Handover> VisibleTo(Viewer viewer) => handovers.SeenBy(viewer.SightOfHandovers);
    }
}
