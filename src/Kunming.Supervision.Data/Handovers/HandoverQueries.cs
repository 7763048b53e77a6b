using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;

namespace Kunming.Supervision.Data.Handovers;

public static class HandoverQueries
{
    extension(IQueryable<Handover> handovers)
    {
        /// <summary>The office and the leaders see all; a group its own; a county what went to its jurisdiction or came from it; a liaison what is addressed to the own unit.</summary>
        public IQueryable<Handover> VisibleTo(Viewer viewer) =>
            viewer.SeesCity ? handovers
            : viewer.IsCounty ? handovers.Where(h => (h.GroupId != null && viewer.Groups.Contains(h.GroupId.Value)) || h.JurisdictionId == viewer.JurisdictionId
                || h.AddresseeId == viewer.OrganisationId || h.Issued.OrganisationId == viewer.OrganisationId)
            : viewer.IsLiaison ? handovers.Where(h => h.AddresseeId == viewer.OrganisationId)
            : handovers.Where(h => h.GroupId != null && viewer.Groups.Contains(h.GroupId.Value));
    }
}
