using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Visits;

/// <summary>Another group says otherwise of the same unit: one found nothing, the later one did.</summary>
/// <param name="VisitId">The other visit; null when the issues come from none, or from one that the viewer does not see.</param>
/// <param name="Issues">How many were found after the nil finding.</param>
/// <param name="Later">They came after; otherwise nothing was found before.</param>
public sealed record Contradiction(Guid? VisitId, string? Number, string Group, DateOnly Day, int Issues, bool Later);

public static class Contradictions
{
    /// <summary>How long a nil finding is held against later findings.</summary>
    public const int Months = 12;

    extension(SupervisionDbContext db)
    {
        /// <summary>
        /// From a nil finding to what other groups found within twelve months after it, and back. Only out of what the viewer sees: whoever does not see the
        /// other side reads nothing, for a sentence alone would tell that there was one.
        /// </summary>
        public async Task<IReadOnlyList<Contradiction>> ContradictionsOfAsync(Visit visit, Viewer viewer, CancellationToken cancellationToken = default)
        {
            var issues = db.Issues.AsNoTracking().Where(i => i.Status != IssueStatus.ReferredAsClue && !IssueStatuses.CountedElsewhere.Contains(i.Status)).VisibleTo(viewer);
            var others = db.Visits.AsNoTracking().VisibleTo(viewer).Where(v => v.OrganisationId == visit.OrganisationId && v.GroupId != visit.GroupId);
            return visit.NilSigned is not null ? await db.LaterAsync(visit, issues, others, cancellationToken)
                : await issues.AnyAsync(i => i.VisitId == visit.Id, cancellationToken) ? await db.EarlierAsync(visit, others, cancellationToken) : [];
        }

        private async Task<IReadOnlyList<Contradiction>> LaterAsync(Visit nil, IQueryable<Issue> issues, IQueryable<Visit> others, CancellationToken cancellationToken)
        {
            var until = nil.Day.AddMonths(Months);
            var found = await issues.Where(i => i.OrganisationId == nil.OrganisationId && i.GroupId != null && i.GroupId != nil.GroupId && i.FoundOn > nil.Day && i.FoundOn <= until)
                .GroupBy(i => new { i.GroupId, i.VisitId }).Select(g => new { g.Key.GroupId, g.Key.VisitId, Day = g.Min(i => i.FoundOn), Count = g.Count() }).ToListAsync(cancellationToken);
            if (found.Count is 0)
            {
                return [];
            }

            var (groups, visits) = (found.ConvertAll(f => f.GroupId), found.ConvertAll(f => f.VisitId));
            var names = await db.UnitGroups.Where(g => groups.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
            var numbers = await others.Where(v => visits.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Number, cancellationToken);
            return [.. found.OrderBy(f => f.Day).Select(f => f.VisitId is { } id && numbers.TryGetValue(id, out var number)
                ? new Contradiction(id, number, names[f.GroupId!.Value], f.Day, f.Count, true)
                : new Contradiction(null, null, names[f.GroupId!.Value], f.Day, f.Count, true))];
        }

        private async Task<IReadOnlyList<Contradiction>> EarlierAsync(Visit visit, IQueryable<Visit> others, CancellationToken cancellationToken)
        {
            var start = visit.Day.AddMonths(-Months);
            return await (
                from other in others.Where(v => v.NilSigned != null && v.Day >= start && v.Day < visit.Day)
                join unitGroup in db.UnitGroups on other.GroupId equals unitGroup.Id
                orderby other.Day, other.Id
                select new Contradiction(other.Id, other.Number, unitGroup.Name, other.Day, 0, false)).ToListAsync(cancellationToken);
        }
    }
}
