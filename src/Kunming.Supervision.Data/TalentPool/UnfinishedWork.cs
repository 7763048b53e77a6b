using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.TalentPool;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.TalentPool;

/// <param name="RecordId">Of the task, the visit or the issue; for a measure, of its issue.</param>
public sealed record UnfinishedItem(Guid OfficerId, UnfinishedKind Kind, Guid RecordId, string Label);

/// <summary>Somebody whose work is asked for; a measure names its owner by name, so the body counts, too.</summary>
public sealed record UnfinishedOf(Guid OfficerId, string Name, Guid OrganisationId);

/// <summary>
/// What people have not finished, in a handful of queries however many they are, and only of what the viewer sees: tasks that they drafted or carry out, visits that nobody
/// has approved, issues whose closing the groups that they lead must verify, and measures that they owe. What was handed over counts for whoever took it.
/// </summary>
public sealed class UnfinishedWork(SupervisionDbContext db, Viewer viewer, CancellationToken cancellationToken)
{
    public async Task<ILookup<Guid, UnfinishedItem>> OfAsync(IReadOnlyCollection<UnfinishedOf> people)
    {
        var officers = people.Select(p => p.OfficerId).ToList();
        var moves = await db.Successions.AsNoTracking().Where(s => s.Status == SuccessionStatus.Accepted)
            .SelectMany(s => s.Items, (s, i) => new { i.Kind, i.RecordId, s.SuccessorId, s.Answered!.On })
            .Where(m => m.Kind == SuccessionKind.Task || m.Kind == SuccessionKind.Visit)
            .Select(m => new Move(m.Kind, m.RecordId, m.SuccessorId, m.On)).ToListAsync(cancellationToken);
        UnfinishedItem[] found =
        [
            .. await TasksAsync(officers, moves), .. await VisitsAsync(officers, moves), .. await IssuesAsync(officers), .. await MeasuresAsync(people),
        ];
        return found.Distinct().OrderBy(f => f.Kind).ThenBy(f => f.Label, StringComparer.Ordinal).ToLookup(f => f.OfficerId);
    }

    private async Task<IEnumerable<UnfinishedItem>> TasksAsync(List<Guid> officers, List<Move> moves)
    {
        var open = db.Tasks.AsNoTracking().VisibleTo(viewer).Where(t => t.Status != SupervisionTaskStatus.Finished && t.Status != SupervisionTaskStatus.Voided);
        var drafted = await HeldAsync(
            open.Select(t => new Held { Id = t.Id, Label = t.Number, SignerId = t.Drafted.OfficerId, On = t.Drafted.On }), SuccessionKind.Task, UnfinishedKind.Task, officers, moves);
        var crews = await open.SelectMany(t => t.Crew, (t, c) => new { t.Id, t.Number, c.OfficerId, c.Until })
            .Where(c => c.Until == null && officers.Contains(c.OfficerId)).ToListAsync(cancellationToken);
        return drafted.Concat(crews.Select(c => new UnfinishedItem(c.OfficerId, UnfinishedKind.Task, c.Id, c.Number)));
    }

    private Task<IEnumerable<UnfinishedItem>> VisitsAsync(List<Guid> officers, List<Move> moves) => HeldAsync(
        db.Visits.AsNoTracking().VisibleTo(viewer).Where(v => v.Status != VisitStatus.Approved)
            .Select(v => new Held { Id = v.Id, Label = v.Number, SignerId = v.Recorded.OfficerId, On = v.Recorded.On }),
        SuccessionKind.Visit, UnfinishedKind.Visit, officers, moves);

    private async Task<IEnumerable<UnfinishedItem>> IssuesAsync(List<Guid> officers)
    {
        var led = await db.UnitGroups.AsNoTracking().SelectMany(g => g.Officers, (g, m) => new { g.Id, m.OfficerId, m.Leads, m.Until })
            .Where(m => m.Leads && m.Until == null && officers.Contains(m.OfficerId)).ToListAsync(cancellationToken);
        var groups = led.ConvertAll(l => (Guid?)l.Id);
        var waiting = await db.Issues.AsNoTracking().VisibleTo(viewer).Where(i => i.Status == IssueStatus.CloseOutApplied && !i.OfficeVerifiesFirst && groups.Contains(i.GroupId))
            .Select(i => new { i.Id, i.Number, i.GroupId, i.Applied!.OfficerId }).ToListAsync(cancellationToken);
        return from issue in waiting
               from head in led
               where head.Id == issue.GroupId && head.OfficerId != issue.OfficerId
               select new UnfinishedItem(head.OfficerId, UnfinishedKind.Issue, issue.Id, issue.Number);
    }

    private async Task<IEnumerable<UnfinishedItem>> MeasuresAsync(IReadOnlyCollection<UnfinishedOf> people)
    {
        var (names, bodies) = (people.Select(p => p.Name).ToList(), people.Select(p => (Guid?)p.OrganisationId).ToList());
        var owed = await db.Issues.AsNoTracking().VisibleTo(viewer)
            .Where(i => i.Status == IssueStatus.Rectifying || i.Status == IssueStatus.Returned)
            .Where(i => bodies.Contains(i.RectifierId) || bodies.Contains(i.OrganisationId))
            .SelectMany(i => i.Measures, (i, m) => new { i.Id, i.Number, i.OrganisationId, i.RectifierId, m.Owner, m.Status })
            .Where(m => names.Contains(m.Owner) && m.Status != MeasureStatus.Completed && m.Status != MeasureStatus.Sustained).ToListAsync(cancellationToken);
        return from measure in owed
               from who in people
               where who.Name == measure.Owner && (who.OrganisationId == measure.OrganisationId || who.OrganisationId == measure.RectifierId)
               select new UnfinishedItem(who.OfficerId, UnfinishedKind.Measure, measure.Id, measure.Number);
    }

    /// <summary>The last of signing and taking over decides whose it is.</summary>
    private async Task<IEnumerable<UnfinishedItem>> HeldAsync(IQueryable<Held> open, SuccessionKind moved, UnfinishedKind kind, List<Guid> officers, List<Move> moves)
    {
        var of = moves.Where(m => m.Kind == moved).ToLookup(m => m.RecordId);
        var taken = of.Where(m => m.Any(x => officers.Contains(x.ToId))).Select(m => m.Key).ToList();
        var rows = await open.Where(r => officers.Contains(r.SignerId) || taken.Contains(r.Id)).ToListAsync(cancellationToken);
        return rows.Select(r => new UnfinishedItem(of[r.Id].Where(m => m.On > r.On).OrderBy(m => m.On).LastOrDefault()?.ToId ?? r.SignerId, kind, r.Id, r.Label))
            .Where(i => officers.Contains(i.OfficerId));
    }

    private sealed record Move(SuccessionKind Kind, Guid RecordId, Guid ToId, DateTimeOffset On);

    private sealed class Held
    {
        public Guid Id { get; init; }

        public string Label { get; init; } = "";

        public Guid SignerId { get; init; }

        public DateTimeOffset On { get; init; }
    }
}
