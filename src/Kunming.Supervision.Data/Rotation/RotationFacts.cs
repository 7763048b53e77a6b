using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Rotation;

/// <summary>Gathers what a rotation plan of the viewer's jurisdiction goes by, as it stands on a day: its groups and their people, every county and zone, ties, rules, and who was where.</summary>
public sealed class RotationFacts(SupervisionDbContext db, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
{
    /// <param name="rounds">In the order of time; none where only people and ties are of interest.</param>
    public async Task<RotationProblem> ReadAsync(IReadOnlyList<Round> rounds)
    {
        var areas = await db.Jurisdictions.AsNoTracking().Where(j => j.Kind != JurisdictionKind.City).OrderBy(j => j.Code).ToListAsync(cancellationToken);
        var (groups, ways) = await GroupsAsync(await db.TravelBookAsync(cancellationToken));
        var officers = groups.SelectMany(g => g.Officers.Select(o => o.Id)).ToHashSet();
        return new(
            today,
            [.. rounds.Select(r => new RotationRound(r.Id, r.Name, r.From, r.To))],
            [.. areas.Select(a => new RotationArea(a.Id, a.Name, a.Id))],
            groups,
            [.. (await TiesAsync()).Where(t => officers.Contains(t.OfficerId))],
            await db.RotationRulesAsync(today, cancellationToken))
        {
            Ways = ways,
            Past = rounds.Count is 0 ? [] : await PastAsync(rounds[0].From),
        };
    }

    /// <summary>Rounds of the jurisdiction that have not ended, earliest first.</summary>
    public Task<List<Round>> OpenRoundsAsync() => db.Rounds.AsNoTracking()
        .Where(r => r.JurisdictionId == viewer.JurisdictionId && r.To >= today).OrderBy(r => r.From).ThenBy(r => r.Id).ToListAsync(cancellationToken);

    private async Task<(List<RotationGroup> Groups, List<RotationWay> Ways)> GroupsAsync(TravelBook travel)
    {
        var groups = await db.UnitGroups.AsNoTracking().AtWork().Where(g => g.JurisdictionId == viewer.JurisdictionId).OrderBy(g => g.Number).ToListAsync(cancellationToken);
        var serving = groups.ToDictionary(g => g.Id, g => g.Officers.Where(m => g.ServesOn(m.OfficerId, today) && m.Until is null).ToList());
        var ids = serving.Values.SelectMany(m => m.Select(o => o.OfficerId)).ToList();
        var names = await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        var pool = (await db.PoolMembers.AsNoTracking().Where(m => ids.Contains(m.OfficerId)).Select(m => new { m.OfficerId, m.Speciality, m.Rounds }).ToListAsync(cancellationToken))
            .ToLookup(m => m.OfficerId);
        var ended = await db.Rounds.AsNoTracking().Where(r => r.JurisdictionId == viewer.JurisdictionId && r.To < today).Select(r => r.To).ToListAsync(cancellationToken);
        var commissions = await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.CountyCommission || o.Kind == OrganisationKind.ZoneCommission).ToListAsync(cancellationToken);
        var leads = groups.ConvertAll(g => g.LeadOrganisationId);
        var seats = await db.Organisations.AsNoTracking().Where(o => leads.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.JurisdictionId, cancellationToken);
        return (
        [
            .. groups.Select(g => new RotationGroup(g.Id, g.Name, serving[g.Id].Find(m => m.Leads)?.OfficerId,
            [
                .. serving[g.Id].OrderByDescending(m => m.Leads).ThenBy(m => m.From).ThenBy(m => m.Id).Select(m =>
                    new RotationOfficer(m.OfficerId, names[m.OfficerId], Math.Max(ended.Count(to => to >= m.From), pool[m.OfficerId].Select(p => p.Rounds).DefaultIfEmpty().Max()))
                    {
                        Skills = [.. pool[m.OfficerId].Select(p => p.Speciality).OfType<string>().Distinct()],
                    }),
            ])
            {
                OwnJurisdictions = [.. commissions.Where(c => Belongs(g, c)).Select(c => c.JurisdictionId).Distinct()],
            }),
        ],
        [.. groups.SelectMany(g => WaysOf(g, travel.SeatOf(g.BaseId ?? seats[g.LeadOrganisationId]), travel))]);
    }

    private static IEnumerable<RotationWay> WaysOf(UnitGroup group, Guid from, TravelBook travel)
    {
        var name = travel.Areas.FirstOrDefault(a => a.Id == from)?.Name ?? "";
        return travel.Areas.Select(a => new RotationWay(group.Id, a.Id, name, travel.Minutes(from, a.Id), travel.IsEstimate(from, a.Id)));
    }

    /// <summary>A county belongs to the group of which its commission is a member, and to the one whose office contacts it.</summary>
    private bool Belongs(UnitGroup group, Organisation commission) =>
        group.Organisations.Any(m => m.OrganisationId == commission.Id && m.Until is null) || commission.ContactedBy(today) == group.LeadOrganisationId;

    /// <summary>Confirmed ties, decided recusals of units, and the body where each person serves now.</summary>
    private async Task<List<TieFact>> TiesAsync()
    {
        var recorded = await db.Ties.AsNoTracking().VisibleTo(viewer).Where(t => t.Status == TieStatus.Confirmed).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        var recusals = await (
            from recusal in db.Recusals.AsNoTracking().VisibleTo(viewer)
            join unit in db.Organisations on recusal.MatterId equals unit.Id
            where recusal.Status == RecusalStatus.InForce && recusal.MatterKind == MatterKind.Unit
            orderby recusal.Id
            select new TieFact(recusal.Id, recusal.OfficerId, TieKind.Recusal, unit.Id, unit.JurisdictionId, recusal.From, recusal.Until, null)).ToListAsync(cancellationToken);
        var posts = await (
            from officer in db.Officers.AsNoTracking()
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where db.UnitGroups.Any(g => g.Officers.Any(m => m.OfficerId == officer.Id))
            orderby officer.Id
            select new TieFact(officer.Id, officer.Id, TieKind.Post, body.Id, body.JurisdictionId, null, null, null)).ToListAsync(cancellationToken);
        return [.. recorded.Select(t => t.ToFact()), .. recusals, .. posts];
    }

    /// <summary>Which group had tasks in which county in the rounds that ended before the plan.</summary>
    private async Task<List<PastPairing>> PastAsync(DateOnly first)
    {
        var before = await db.Rounds.AsNoTracking().Where(r => r.JurisdictionId == viewer.JurisdictionId && r.To < first)
            .OrderByDescending(r => r.From).ThenByDescending(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
        var tasks = await (
            from task in db.Tasks.AsNoTracking()
            from target in task.Targets
            join unit in db.Organisations on target.OrganisationId equals unit.Id
            where task.RoundId != null && before.Contains(task.RoundId.Value)
            select new { task.GroupId, RoundId = task.RoundId!.Value, unit.JurisdictionId }).Distinct().ToListAsync(cancellationToken);
        return [.. tasks.Select(t => new PastPairing(t.GroupId, t.JurisdictionId, before.IndexOf(t.RoundId) + 1))
            .OrderBy(p => p.RoundsBefore).ThenBy(p => p.GroupId).ThenBy(p => p.AreaId)];
    }
}
