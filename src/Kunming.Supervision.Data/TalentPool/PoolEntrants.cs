using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.TalentPool;

/// <summary>Everybody of the pool with what a draw goes by, as it stands on a day.</summary>
public sealed class PoolEntrants(SupervisionDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
{
    /// <param name="draw">For which group and round; whoever waits on its own list is no stranger to it.</param>
    public async Task<IReadOnlyList<PoolCandidate>> ScreenAsync(PoolDraw draw)
    {
        var members = await db.PoolMembers.AsNoTracking().VisibleTo(viewer).OrderBy(m => m.Number).ToListAsync(cancellationToken);
        var bodies = await db.Organisations.AsNoTracking().Where(o => db.PoolMembers.Any(m => m.OrganisationId == o.Id))
            .Select(o => new { o.Id, o.Name, o.JurisdictionId }).ToDictionaryAsync(o => o.Id, cancellationToken);
        var group = await db.UnitGroups.AsNoTracking().SingleAsync(g => g.Id == draw.GroupId, cancellationToken);
        var draws = await db.PoolDraws.AsNoTracking().VisibleTo(viewer).Where(d => d.Status == PoolDrawStatus.Proposed || d.Status == PoolDrawStatus.Confirmed).ToListAsync(cancellationToken);
        var travel = await db.TravelBookAsync(cancellationToken);
        var (ties, pending) = await TiesAsync(members);
        var entrants = members.Select(m => new PoolEntrant(
            m,
            bodies[m.OrganisationId].Name,
            draws.Sum(d => d.DaysAway(m.OfficerId, bodies[m.OrganisationId].JurisdictionId, today)),
            [.. ties[m.OfficerId], new(m.OfficerId, m.OfficerId, TieKind.Post, m.OrganisationId, bodies[m.OrganisationId].JurisdictionId)],
            [.. pending[m.OfficerId]],
            group.ServesOn(m.OfficerId, today),
            draws.Find(d => d.Id != draw.Id && d.Status is PoolDrawStatus.Proposed && d.Going.Any(p => p.MemberId == m.Id))?.Label)
        {
            HoursAway = draws.Sum(d => d.HoursAway(m.OfficerId, bodies[m.OrganisationId].JurisdictionId, travel, today)),
        });
        return PoolScreening.Screen(draw.Terms(), draw.RoundFrom, entrants, await db.RotationRulesAsync(today, cancellationToken), viewer.OfficerId, today);
    }

    /// <summary>Confirmed ties with decided recusals; and what waits for a word, or was written into the register and read by nobody yet.</summary>
    private async Task<(ILookup<Guid, TieFact> Ties, ILookup<Guid, TieFact> Pending)> TiesAsync(IReadOnlyList<PoolMember> members)
    {
        var recorded = await db.Ties.AsNoTracking().VisibleTo(viewer).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        var recusals = await (
            from recusal in db.Recusals.AsNoTracking().VisibleTo(viewer)
            join unit in db.Organisations on recusal.MatterId equals unit.Id
            where recusal.Status == RecusalStatus.InForce && recusal.MatterKind == MatterKind.Unit
            orderby recusal.Id
            select new TieFact(recusal.Id, recusal.OfficerId, TieKind.Recusal, unit.Id, unit.JurisdictionId, recusal.From, recusal.Until, null)).ToListAsync(cancellationToken);
        var places = await db.Jurisdictions.AsNoTracking().ToListAsync(cancellationToken);
        var known = recorded.Where(t => t.Source is TieSource.Register).Select(t => (t.OfficerId, t.Kind, t.JurisdictionId, t.Note)).ToHashSet();
        var unread = members.SelectMany(m => TieReader.Read(m.Profile, places).Where(r => !known.Contains((m.OfficerId, r.Kind, r.JurisdictionId, r.Text)))
            .Select(r => new TieFact(m.Id, m.OfficerId, r.Kind, null, r.JurisdictionId, r.From, r.Until)));
        return (
            recorded.Where(t => t.Status is TieStatus.Confirmed).Select(t => t.ToFact()).Concat(recusals).ToLookup(t => t.OfficerId),
            recorded.Where(t => t.Status is TieStatus.Proposed).Select(t => t.ToFact()).Concat(unread).ToLookup(t => t.OfficerId));
    }
}
