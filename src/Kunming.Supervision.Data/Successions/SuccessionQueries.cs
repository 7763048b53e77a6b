using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Data.Successions;

public static class SuccessionQueries
{
    extension(Viewer viewer)
    {
        public Sight<Succession> SightOfSuccessions => new()
        {
            viewer,
            { !viewer.IsAdministrator, "移交人", s => s.OfficerId == viewer.OfficerId },
            { !viewer.IsAdministrator, "接收人", s => s.SuccessorId == viewer.OfficerId },
            { !viewer.IsAdministrator, "发起人", s => s.Offered.OfficerId == viewer.OfficerId },
            { viewer.IsCounty, "本辖区人员的交接", s => s.JurisdictionId == viewer.JurisdictionId },
        };
    }

    extension(IQueryable<Succession> successions)
    {
        public IQueryable<Succession> VisibleTo(Viewer viewer) => successions.SeenBy(viewer.SightOfSuccessions);
    }
}
