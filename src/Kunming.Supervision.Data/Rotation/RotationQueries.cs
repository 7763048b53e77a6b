using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Rotation;

public static class RotationQueries
{
    extension(Viewer viewer)
    {
        /// <summary>As with the talent pool: the office, the person, who nominated; and the head of the group where the person serves, who learns of no relatives and of nothing that is not confirmed.</summary>
        public Sight<Tie> SightOfTies => new()
        {
            { viewer.IsOffice, "党风政风监督室", _ => true },
            { Seats.Supervise(viewer.Seat), "本人", t => t.OfficerId == viewer.OfficerId && (t.Source != TieSource.Unit || t.Status == TieStatus.Confirmed) },
            { viewer.IsCounty, "由所在单位推荐入库", t => t.NominatorId == viewer.OrganisationId },
            { viewer.LedGroups.Count > 0, "由本人推荐入库", t => t.NominatedById == viewer.OfficerId },
            { viewer.LedOfficers.Count > 0, "本人任组长的单元组的组员", t => t.Status == TieStatus.Confirmed && t.Kind != TieKind.Relative && viewer.LedOfficers.Contains(t.OfficerId) },
            { viewer.IsLiaison, "提出异议的单位", t => t.Source == TieSource.Unit && t.Recorded.OrganisationId == viewer.OrganisationId },
        };

        /// <summary>A plan says beforehand who comes where: its drafter, and the approver whom he named.</summary>
        public Sight<RotationScheme> SightOfRotationSchemes => new()
        {
            { RotationScheme.MayDraft(viewer), "拟稿人", s => s.DrafterId == viewer.OfficerId },
            { RotationScheme.MayDraft(viewer), "批准人", s => s.ApproverId == viewer.OfficerId },
        };
    }

    extension(IQueryable<Tie> ties)
    {
        public IQueryable<Tie> VisibleTo(Viewer viewer) => ties.SeenBy(viewer.SightOfTies);
    }

    extension(IQueryable<RotationScheme> schemes)
    {
        public IQueryable<RotationScheme> VisibleTo(Viewer viewer) => schemes.SeenBy(viewer.SightOfRotationSchemes);
    }

    extension(SupervisionDbContext db)
    {
        public async Task<TravelBook> TravelBookAsync(CancellationToken cancellationToken) =>
            new(await db.Jurisdictions.AsNoTracking().ToListAsync(cancellationToken), await db.TravelTimes.AsNoTracking().ToListAsync(cancellationToken));

        public async Task<IReadOnlyList<RuleInForce>> RotationRulesAsync(DateOnly day, CancellationToken cancellationToken) =>
            RotationRuleVersion.On(day, await db.RotationRuleVersions.AsNoTracking().Where(v => v.From <= day).ToListAsync(cancellationToken));
    }
}
