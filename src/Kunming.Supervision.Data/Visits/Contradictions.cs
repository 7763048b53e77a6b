using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Visits;

/// <summary>Another group says otherwise of the same unit: one found nothing, the later one did.</summary>
/// <param name="VisitId">The other visit; null when the issues come from none, or from one that the viewer does not see.</param>
/// <param name="Group">Null for what the viewer does not see: then nothing is known but this.</param>
/// <param name="Day">The first day of a fact, of what is not seen the first of its month; of a nil finding the day of its visit.</param>
/// <param name="Issues">How many were found after the nil finding.</param>
/// <param name="Later">They came after; otherwise nothing was found before.</param>
public sealed record Contradiction(Guid? VisitId, string? Number, string? Group, DateOnly Day, int Issues, bool Later);

/// <summary>
/// From a nil finding to what other groups found within its months, and back; by the day of the fact on both sides. Of what the viewer does not see the
/// database's owner tells that it is so, when and how many (row-security.sql), and of what he keeps out of nothing at all.
/// </summary>
public static class Contradictions
{
    private sealed record Unseen(DateOnly Month, int Issues);

    private sealed record Finding(Guid Id, DateOnly Day);

    extension(SupervisionDbContext db)
    {
        public async Task<IReadOnlyList<Contradiction>> ContradictionsOfAsync(Visit visit, Viewer viewer, CancellationToken cancellationToken = default) => visit.NilSigned is not null
            ? await db.LaterAsync(visit, viewer, cancellationToken)
            : await db.EarlierAsync(visit.OrganisationId, visit.GroupId,
                await Findings(db, viewer).Where(i => i.VisitId == visit.Id).Select(i => new Finding(i.Id, i.FoundOn)).ToListAsync(cancellationToken), viewer, cancellationToken);

        /// <summary>Of an issue that comes from no visit, on whose page it would stand; for those who supervise, since inspected units see no visits.</summary>
        public async Task<IReadOnlyList<Contradiction>> ContradictionsOfAsync(Issue issue, Viewer viewer, CancellationToken cancellationToken = default) =>
            issue is { VisitId: null, GroupId: { } group } && Seats.Supervise(viewer.Seat) && issue.Status is not IssueStatus.ReferredAsClue && !IssueStatuses.CountedElsewhere.Contains(issue.Status)
                ? await db.EarlierAsync(issue.OrganisationId, group, [new(issue.Id, issue.FoundOn)], viewer, cancellationToken) : [];

        private async Task<IReadOnlyList<Contradiction>> LaterAsync(Visit nil, Viewer viewer, CancellationToken cancellationToken)
        {
            var until = nil.Day.AddMonths(NilFinding.HeldMonths);
            var found = await Findings(db, viewer)
                .Where(i => i.OrganisationId == nil.OrganisationId && i.GroupId != null && i.GroupId != nil.GroupId && i.FoundOn > nil.Day && i.FoundOn <= until)
                .GroupBy(i => new { i.GroupId, i.VisitId }).Select(g => new { g.Key.GroupId, g.Key.VisitId, Day = g.Min(i => i.FoundOn), Count = g.Count() }).ToListAsync(cancellationToken);
            var (groups, visits) = (found.ConvertAll(f => f.GroupId), found.ConvertAll(f => f.VisitId));
            var names = await db.UnitGroups.Where(g => groups.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
            var numbers = await db.Visits.AsNoTracking().VisibleTo(viewer).Where(v => visits.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Number, cancellationToken);
            var unseen = await db.Database.SqlQuery<Unseen>($"select month, issues from later_findings({nil.Id}, {NilFinding.HeldMonths})").ToListAsync(cancellationToken);
            return
            [
                .. found.Select(f => f.VisitId is { } id && numbers.TryGetValue(id, out var number)
                    ? new Contradiction(id, number, names[f.GroupId!.Value], f.Day, f.Count, true)
                    : new Contradiction(null, null, names[f.GroupId!.Value], f.Day, f.Count, true))
                    .Concat(unseen.Select(u => new Contradiction(null, null, null, u.Month, u.Issues, true))).OrderBy(c => c.Day),
            ];
        }

        private async Task<IReadOnlyList<Contradiction>> EarlierAsync(
            Guid organisationId, Guid groupId, IReadOnlyList<Finding> found, Viewer viewer, CancellationToken cancellationToken)
        {
            if (found.Count is 0)
            {
                return [];
            }

            var (start, end, ids) = (found.Min(f => f.Day).AddMonths(-NilFinding.HeldMonths), found.Max(f => f.Day), found.Select(f => f.Id).ToArray());
            var seen = await (
                from nil in db.Visits.AsNoTracking().VisibleTo(viewer).Where(v => v.OrganisationId == organisationId && v.GroupId != groupId && v.NilSigned != null && v.Day >= start && v.Day < end)
                join unitGroup in db.UnitGroups on nil.GroupId equals unitGroup.Id
                orderby nil.Day, nil.Id
                select new Contradiction(nil.Id, nil.Number, unitGroup.Name, nil.Day, 0, false)).ToListAsync(cancellationToken);
            var unseen = await db.Database.SqlQuery<DateOnly>($"select day as \"Value\" from nil_before({ids}, {NilFinding.HeldMonths})").ToListAsync(cancellationToken);
            return
            [
                .. seen.Where(s => found.Any(f => NilFinding.IsContradictedBy(f.Day, s.Day)))
                    .Concat(unseen.Select(day => new Contradiction(null, null, null, day, 0, false))).OrderBy(c => c.Day),
            ];
        }
    }

    /// <summary>What counts as found: neither handed to the case office nor counted under another number.</summary>
    private static IQueryable<Issue> Findings(SupervisionDbContext db, Viewer viewer) =>
        db.Issues.AsNoTracking().Where(i => i.Status != IssueStatus.ReferredAsClue && !IssueStatuses.CountedElsewhere.Contains(i.Status)).VisibleTo(viewer);
}
