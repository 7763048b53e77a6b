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
            { viewer.LedOfficers.Count > 0, "本人任组长的单元组的组员", m => viewer.LedOfficers.Contains(m.OfficerId) },
            { viewer.LedGroups.Count > 0, "抽调到本人任组长的单元组", m => m.SecondedGroupId != null && viewer.LedGroups.Contains(m.SecondedGroupId.Value) },
        };

        /// <summary>What others said of somebody is counted; who may read how much of it the appraisal itself says.</summary>
        public Sight<RoundAppraisal> SightOfRoundAppraisals => new()
        {
            { viewer.IsOffice, "党风政风监督室", _ => true },
            { Seats.Supervise(viewer.Seat), "本人", a => a.OfficerId == viewer.OfficerId },
            { Seats.Supervise(viewer.Seat), "组长", a => a.LeaderId == viewer.OfficerId },
            { Seats.Supervise(viewer.Seat), "同组人员", a => a.PeerIds.Contains(viewer.OfficerId) },
        };

        /// <summary>It tells of everybody in the pool why he was left out.</summary>
        public Sight<PoolDraw> SightOfPoolDraws => new() { { PoolDraw.MayDraw(viewer), "党风政风监督室", _ => true } };
    }

    extension(IQueryable<PoolMember> members)
    {
        /// <summary>The office all; everybody the own entry; a county whom it nominated; the head of a group whoever serves in it or is drawn for it, and whom he nominated himself.</summary>
        public IQueryable<PoolMember> VisibleTo(Viewer viewer) => members.SeenBy(viewer.SightOfPool);

        /// <summary>Those whose standing is this on a day: a secondment ends by itself.</summary>
        public IQueryable<PoolMember> Standing(PoolMemberStatus status, DateOnly day) => status switch
        {
            PoolMemberStatus.Seconded => members.Where(m => m.Status == PoolMemberStatus.Seconded && (m.SecondedUntil == null || m.SecondedUntil >= day)),
            PoolMemberStatus.InPool => members.Where(m => m.Status == PoolMemberStatus.InPool || (m.Status == PoolMemberStatus.Seconded && m.SecondedUntil < day)),
            _ => members.Where(m => m.Status == status),
        };
    }

    extension(IQueryable<RoundAppraisal> appraisals)
    {
        public IQueryable<RoundAppraisal> VisibleTo(Viewer viewer) => appraisals.SeenBy(viewer.SightOfRoundAppraisals);

        /// <summary>Those that wait for this person's word.</summary>
        public IQueryable<RoundAppraisal> WaitingFor(Viewer viewer) => appraisals.Where(a => a.OfficerId != viewer.OfficerId
            && ((a.LeaderId == viewer.OfficerId && a.LeaderGrade == null) || (a.PeerIds.Contains(viewer.OfficerId) && !a.Ballots.Any(b => b.OfficerId == viewer.OfficerId))));
    }

    extension(IQueryable<PoolDraw> draws)
    {
        public IQueryable<PoolDraw> VisibleTo(Viewer viewer) => draws.SeenBy(viewer.SightOfPoolDraws);
    }
}
