using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.HelpRequests;

namespace Kunming.Supervision.Data.HelpRequests;

public static class HelpRequestQueries
{
    extension(Viewer viewer)
    {
        public Sight<HelpRequest> SightOfHelpRequests => new Sight<HelpRequest>
        {
            viewer,
            { viewer.Groups.Count > 0, "在提出该事项的单元组任职", r => viewer.Groups.Contains(r.GroupId) },
        }.Without(viewer.Recusals.Count > 0, r => r.OrganisationId != null && viewer.Recusals.Contains(r.OrganisationId.Value));
    }

    extension(IQueryable<HelpRequest> requests)
    {
        /// <summary>The office and the leaders all, a group its own; none about a unit of which the viewer is recused.</summary>
        public IQueryable<HelpRequest> VisibleTo(Viewer viewer) => requests.SeenBy(viewer.SightOfHelpRequests);
    }
}
