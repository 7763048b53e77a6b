using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Meetings;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Successions;

/// <summary>
/// What is open and depends on a person, not on a seat or a body: what he signed and has not been finished, what he took over from others, and not
/// what others took over from him. Meetings are finished when they are recorded; what they decided waits for its owner. The context must see every row (<c>RowScope.System</c>).
/// </summary>
public sealed class OpenWork(SupervisionDbContext db)
{
    public async Task<IReadOnlyList<OpenMatter>> OfAsync(SuccessionParty who, CancellationToken cancellationToken = default)
    {
        var moves = await MovesAsync(who.OfficerId, cancellationToken);
        var matters = new List<OpenMatter>(await GroupsAsync(who, cancellationToken));
        matters.AddRange(await CrewsAsync(who.OfficerId, cancellationToken));
        matters.AddRange(await DecisionsAsync(who.OfficerId, cancellationToken));
        foreach (var (kind, open) in Signed())
        {
            matters.AddRange(await HisAsync(kind, open, who.OfficerId, moves, cancellationToken));
        }

        return [.. matters, .. await ImportsAsync(who, cancellationToken)];
    }

    /// <summary>Open records of each kind, with whoever signed for the step that is open.</summary>
    private IEnumerable<(SuccessionKind Kind, IQueryable<SignedRow> Open)> Signed()
    {
        yield return (SuccessionKind.Task, db.Tasks.Where(t => t.Status != SupervisionTaskStatus.Finished && t.Status != SupervisionTaskStatus.Voided)
            .Select(t => new SignedRow { Id = t.Id, SignerId = t.Drafted.OfficerId, On = t.Drafted.On, Label = t.Number, About = t.Subject, GroupId = t.GroupId }));
        yield return (SuccessionKind.Visit,
            from visit in db.Visits
            join unit in db.Organisations on visit.OrganisationId equals unit.Id
            where visit.Status != VisitStatus.Approved
            select new SignedRow { Id = visit.Id, SignerId = visit.Recorded.OfficerId, On = visit.Recorded.On, Label = visit.Number, About = unit.Name, GroupId = visit.GroupId });
        yield return (SuccessionKind.Issue, db.Issues.Where(i => i.Status == IssueStatus.Registered || i.Status == IssueStatus.UnderReview)
            .Select(i => new SignedRow { Id = i.Id, SignerId = i.Registered.OfficerId, On = i.Registered.On, Label = i.Number, About = i.Facts, GroupId = i.GroupId }));
        yield return (SuccessionKind.Application, db.Issues.Where(i => i.Status == IssueStatus.CloseOutApplied || i.Status == IssueStatus.FirstVerified)
            .Select(i => new SignedRow { Id = i.Id, SignerId = i.Applied!.OfficerId, On = i.Applied.On, Label = i.Number, About = i.Facts, GroupId = i.GroupId }));
        yield return (SuccessionKind.Verification, db.Issues.Where(i => i.Status == IssueStatus.FirstVerified)
            .Select(i => new SignedRow { Id = i.Id, SignerId = i.FirstVerified!.OfficerId, On = i.FirstVerified.On, Label = i.Number, About = i.Facts, GroupId = i.GroupId }));
        yield return (SuccessionKind.Recheck, db.Issues.Where(i => i.Status == IssueStatus.Sustained)
            .Select(i => new SignedRow { Id = i.Id, SignerId = i.Conclusion!.OfficerId, On = i.Conclusion.On, Label = i.Number, About = i.Facts, GroupId = i.GroupId }));
        yield return (SuccessionKind.IssuedLetter, db.Handovers.Where(h => h.Status != HandoverStatus.Finished && h.Status != HandoverStatus.Refused)
            .Select(h => new SignedRow { Id = h.Id, SignerId = h.Issued.OfficerId, On = h.Issued.On, Label = h.Number, About = h.Requirement, GroupId = h.GroupId }));
        yield return (SuccessionKind.ReceivedLetter, db.Handovers.Where(h => h.Status == HandoverStatus.InHand || h.Status == HandoverStatus.Returned)
            .Select(h => new SignedRow { Id = h.Id, SignerId = h.Received!.OfficerId, On = h.Received.On, Label = h.Number, About = h.Requirement, GroupId = h.GroupId }));
        yield return (SuccessionKind.Report, db.Reports.Where(r => r.Status == ReportStatus.Drafted || r.Status == ReportStatus.Returned)
            .Select(r => new SignedRow { Id = r.Id, SignerId = r.Frozen.OfficerId, On = r.Frozen.On, Label = r.Title, About = "", GroupId = r is GroupReport ? ((GroupReport)r).GroupId : null }));
    }

    private async Task<IReadOnlyList<OpenMatter>> GroupsAsync(SuccessionParty who, CancellationToken cancellationToken) =>
        await db.UnitGroups.AsNoTracking().SelectMany(g => g.Officers, (g, m) => new { g.Id, g.Name, g.Number, m.OfficerId, m.Leads, m.Until })
            .Where(m => m.OfficerId == who.OfficerId && m.Until == null).OrderBy(m => m.Number)
            .Select(m => new OpenMatter(m.Leads ? SuccessionKind.Leadership : SuccessionKind.Membership, m.Id, m.Name, m.Leads ? "组长" : "组员") { GroupId = m.Id }).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<OpenMatter>> CrewsAsync(Guid officerId, CancellationToken cancellationToken) =>
        await db.Tasks.AsNoTracking().Where(t => t.Status != SupervisionTaskStatus.Finished && t.Status != SupervisionTaskStatus.Voided && t.Crew.Any(c => c.OfficerId == officerId && c.Until == null))
            .OrderBy(t => t.Number).Select(t => new OpenMatter(SuccessionKind.Crew, t.Id, t.Number, t.Subject) { GroupId = t.GroupId }).ToListAsync(cancellationToken);

    /// <summary>Minutes with something that is still his to do.</summary>
    private async Task<IReadOnlyList<OpenMatter>> DecisionsAsync(Guid officerId, CancellationToken cancellationToken) =>
        await db.Minutes.AsNoTracking().Where(m => m.Status == MinutesStatus.Issued && m.Decisions.Any(d => d.OwnerId == officerId && d.Status == DecisionStatus.Open))
            .OrderBy(m => m.Day).ThenBy(m => m.Id).Select(m => new OpenMatter(SuccessionKind.Decision, m.Id, m.Title, $"第{m.Serial}期") { GroupId = m.GroupId }).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<OpenMatter>> ImportsAsync(SuccessionParty who, CancellationToken cancellationToken) =>
        await db.Set<ImportBatch>().AsNoTracking().Where(b => b.AccountId == who.AccountId && b.Status != ImportStatus.Completed && b.Status != ImportStatus.Cancelled)
            .OrderBy(b => b.Id).Select(b => new OpenMatter(SuccessionKind.Import, b.Id, b.FileName, b.Sheet)).ToListAsync(cancellationToken);

    private static async Task<IEnumerable<OpenMatter>> HisAsync(SuccessionKind kind, IQueryable<SignedRow> open, Guid officerId, IReadOnlyList<Move> moves, CancellationToken cancellationToken)
    {
        var own = moves.Where(m => m.Kind == kind).ToLookup(m => m.RecordId);
        var moved = own.Select(m => m.Key).ToList();
        var rows = await open.Where(r => r.SignerId == officerId || moved.Contains(r.Id)).OrderBy(r => r.Label).ToListAsync(cancellationToken);
        return rows.Where(r => IsHis(r.SignerId == officerId ? r.On : null, own[r.Id])).Select(r => new OpenMatter(kind, r.Id, r.Label, r.About) { GroupId = r.GroupId });
    }

    /// <summary>The last of signing, taking over and handing on decides.</summary>
    private static bool IsHis(DateTimeOffset? signed, IEnumerable<Move> moves) =>
        moves.OrderBy(m => m.On).LastOrDefault() is not { } last || signed > last.On ? signed is not null : last.Taken;

    private async Task<IReadOnlyList<Move>> MovesAsync(Guid officerId, CancellationToken cancellationToken) =>
        await db.Successions.AsNoTracking().Where(s => s.Status == SuccessionStatus.Accepted && (s.OfficerId == officerId || s.SuccessorId == officerId))
            .SelectMany(s => s.Items, (s, i) => new Move(i.Kind, i.RecordId, s.Answered!.On, s.SuccessorId == officerId)).ToListAsync(cancellationToken);

    /// <param name="Taken">To him; otherwise from him.</param>
    private sealed record Move(SuccessionKind Kind, Guid RecordId, DateTimeOffset On, bool Taken);

    private sealed class SignedRow
    {
        public Guid Id { get; init; }

        public Guid SignerId { get; init; }

        public DateTimeOffset On { get; init; }

        public string Label { get; init; } = "";

        public string About { get; init; } = "";

        public Guid? GroupId { get; init; }
    }
}
