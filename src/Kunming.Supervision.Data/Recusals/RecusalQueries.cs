using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Recusals;

namespace Kunming.Supervision.Data.Recusals;

public static class RecusalQueries
{
    extension(Viewer viewer)
    {
        public Sight<Recusal> SightOfRecusals => new Sight<Recusal>
        {
            { Recusal.MayDeclare(viewer), "本人的回避", r => r.OfficerId == viewer.OfficerId },
            { viewer.IsOffice, "党风政风监督室决定回避", _ => true },
            { viewer.LedGroups.Count > 0, "任组长的单元组的人员", r => r.GroupId != null && viewer.LedGroups.Contains(r.GroupId.Value) },
        }.Without(viewer.Recusals.Count > 0, r => r.OfficerId != viewer.OfficerId && viewer.Recusals.Contains(r.MatterId));
    }

    extension(IQueryable<Recusal> recusals)
    {
        /// <summary>The own; the office all, a leader those of the group's people; not those of others about a matter of which the viewer is recused.</summary>
        public IQueryable<Recusal> VisibleTo(Viewer viewer) => recusals.SeenBy(viewer.SightOfRecusals);
    }
}
