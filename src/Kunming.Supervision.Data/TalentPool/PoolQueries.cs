using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Data.TalentPool;

public static class PoolQueries
{
    extension(Viewer viewer)
    {
        /// <summary>Leaders have no more of it than anybody: whoever is in the pool is told of by name to those who deal with it alone.</summary>
        public Sight<PoolMember> SightOfPool => new()
        {
            { viewer.IsOffice, "党风政风监督室", m => true },
            { Seats.Supervise(viewer.Seat), "本人", m => m.OfficerId == viewer.OfficerId },
            { viewer.IsCounty, "由所在单位推荐", m => m.NominatorId == viewer.OrganisationId },
            { viewer.LedGroups.Count > 0, "由本人推荐", m => m.Nominated.OfficerId == viewer.OfficerId },
        };
    }

    extension(IQueryable<PoolMember> members)
    {
        /// <summary>The office all; everybody the own entry; a county whom it nominated, the head of a group whom he nominated himself.</summary>
        public IQueryable<PoolMember> VisibleTo(Viewer viewer) => members.SeenBy(viewer.SightOfPool);

        /// <summary>Those whose standing is this on a day: a secondment ends by itself.</summary>
        public IQueryable<PoolMember> Standing(PoolMemberStatus status, DateOnly day) => status switch
        {
            PoolMemberStatus.Seconded => members.Where(m => m.Status == PoolMemberStatus.Seconded && (m.SecondedUntil == null || m.SecondedUntil >= day)),
            PoolMemberStatus.InPool => members.Where(m => m.Status == PoolMemberStatus.InPool || (m.Status == PoolMemberStatus.Seconded && m.SecondedUntil < day)),
            _ => members.Where(m => m.Status == status),
        };
    }
}
