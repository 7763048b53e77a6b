using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Reports;

/// <summary>Whose rows are counted: a group's, a jurisdiction's, or everybody's; of a round those alone that go back to one of its tasks.</summary>
public readonly record struct FigureScope(Guid? GroupId = null, Guid? JurisdictionId = null, Guid? RoundId = null);

/// <summary>Reads the rows of a period, mostly a quarter, that the indicators are counted from, each by the day of its fact.</summary>
internal sealed class FigureReader(SupervisionDbContext db, DateOnly start, DateOnly end, FigureScope scope, CancellationToken cancellationToken)
{
    private readonly DateOnly _start = start;
    private readonly DateOnly _end = end;
    private readonly DateTimeOffset _first = ChinaTime.StartOf(start).ToUniversalTime();
    private readonly DateTimeOffset _after = ChinaTime.StartOf(end.AddDays(1)).ToUniversalTime();
    private readonly Guid? _group = scope.GroupId;
    private readonly Guid? _area = scope.JurisdictionId;

    private readonly Guid? _round = scope.RoundId;

    private IQueryable<Issue> Issues
    {
        get
        {
            var issues = db.Issues.AsNoTracking().Where(i => (_group == null || i.GroupId == _group) && (_area == null || i.JurisdictionId == _area));
            return _round is null ? issues : issues.Where(i => db.Tasks.Any(t => t.Id == i.TaskId && t.RoundId == _round));
        }
    }

    private IQueryable<Issue> Found => Issues.Where(i => i.FoundOn >= _start && i.FoundOn <= _end);

    private IQueryable<Visit> Visits
    {
        get
        {
            var visits = db.Visits.AsNoTracking().Where(v => v.Day >= _start && v.Day <= _end && (_group == null || v.GroupId == _group) && (_area == null || v.JurisdictionId == _area));
            return _round is null ? visits : visits.Where(v => db.Tasks.Any(t => t.Id == v.TaskId && t.RoundId == _round));
        }
    }

    private IQueryable<ClosingRow> Closings => Issues.Where(i => i.ClosedOn >= _start && i.ClosedOn <= _end).OrderBy(i => i.ClosedOn).ThenBy(i => i.Id)
        .Select(i => new ClosingRow(i.Id, i.GroupId, i.JurisdictionId, i.CategoryId, i.Handling));

    private IQueryable<VisitRow> VisitRows => Visits.OrderBy(v => v.Day).ThenBy(v => v.Id).Select(v => new VisitRow(v.Id, v.GroupId, v.JurisdictionId, v.NilSigned != null));

    /// <summary>What goes back to the tasks of a round: visits, what they found, and what became of it.</summary>
    public async Task<QuarterRows> ReadOfTasksAsync() =>
        new([.. await IssuesAsync(), .. await Closings.ToListAsync(cancellationToken), .. await VisitRows.ToListAsync(cancellationToken)]);

    public async Task<QuarterRows> ReadAsync() => new(
    [
        .. await IssuesAsync(),
        .. await MeasuresAsync(),
        .. await Closings.ToListAsync(cancellationToken),
        .. await VisitRows.ToListAsync(cancellationToken),
        .. await db.Handovers.AsNoTracking().Where(h => h.Issued.On >= _first && h.Issued.On < _after && (_group == null || h.GroupId == _group) && (_area == null || h.JurisdictionId == _area))
            .OrderBy(h => h.Issued.On).ThenBy(h => h.Id).Select(h => new HandoverRow(h.Id, h.GroupId, h.JurisdictionId)).ToListAsync(cancellationToken),
        .. await MeetingsAsync(),
        .. await HelpAndChasesAsync(),
        .. await ExtensionsAsync(),
        .. await db.Rechecks.AsNoTracking().Where(r => r.Result!.On >= _first && r.Result.On < _after && (_group == null || r.GroupId == _group) && (_area == null || r.JurisdictionId == _area))
            .OrderBy(r => r.Result!.On).ThenBy(r => r.Id).Select(r => new RecheckRow(r.Id, r.GroupId, r.JurisdictionId, r.Status == RecheckStatus.Relapsed)).ToListAsync(cancellationToken),
    ]);

    private async Task<IEnumerable<FactRow>> IssuesAsync() =>
        (await Found.OrderBy(i => i.FoundOn).ThenBy(i => i.Id).Select(i => new
        {
            i.Id,
            i.GroupId,
            i.JurisdictionId,
            i.CategoryId,
            i.Status,
            Recognised = i.Recognised != null,
            Immediate = i.Immediate || i.Measures.Any(m => m.Quick),
            HandedOver = i.HandoverId != null,
            AppliedOn = i.Applied == null ? (DateTimeOffset?)null : i.Applied.On,
            i.FirstDueOn,
            DueOn = i.Deadline == null ? (DateOnly?)null : i.Deadline.DueOn,
            i.Relapses,
            i.Amount,
        }).ToListAsync(cancellationToken))
        .Select(i => new IssueRow(
            i.Id, i.GroupId, i.JurisdictionId, i.CategoryId, i.Status, i.Recognised, i.Immediate, i.HandedOver,
            i.AppliedOn is { } on ? ChinaTime.DayOf(on) : null, i.FirstDueOn, i.DueOn, i.Relapses, i.Amount ?? 0));

    private async Task<IEnumerable<FactRow>> MeasuresAsync() =>
        await Found.SelectMany(i => i.Measures, (i, m) => new { m.Id, i.GroupId, i.JurisdictionId, i.CategoryId, Of = i.Status, m.Status }).OrderBy(m => m.Id)
            .Select(m => new MeasureRow(m.Id, m.GroupId, m.JurisdictionId, m.CategoryId, m.Of, m.Status == MeasureStatus.Completed || m.Status == MeasureStatus.Sustained)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<FactRow>> MeetingsAsync() =>
    [
        .. await db.Meetings.AsNoTracking().Where(m => m.Day >= _start && m.Day <= _end && (_group == null || m.GroupId == _group) && (_area == null || m.JurisdictionId == _area))
            .OrderBy(m => m.Day).ThenBy(m => m.Id).Select(m => new MeetingRow(m.Id, m.GroupId, m.JurisdictionId, m.Kind)).ToListAsync(cancellationToken),
        .. await db.Classes.AsNoTracking().Where(c => c.Status == ClassStatus.Held && c.Day >= _start && c.Day <= _end && (_group == null || c.GroupId == _group) && (_area == null || c.JurisdictionId == _area))
            .OrderBy(c => c.Day).ThenBy(c => c.Id).Select(c => new ClassRow(c.Id, c.GroupId, c.JurisdictionId, c.Present)).ToListAsync(cancellationToken),
    ];

    private async Task<IReadOnlyList<FactRow>> HelpAndChasesAsync() =>
    [
        .. await db.HelpRequests.AsNoTracking()
            .Where(h => h.Status != HelpRequestStatus.Withdrawn && h.Asked.On >= _first && h.Asked.On < _after && (_group == null || h.GroupId == _group) && (_area == null || h.JurisdictionId == _area))
            .OrderBy(h => h.Asked.On).ThenBy(h => h.Id).Select(h => new HelpRow(h.Id, h.GroupId, h.JurisdictionId, h.Status == HelpRequestStatus.Settled)).ToListAsync(cancellationToken),
        .. await db.Chases.AsNoTracking().Where(c => c.Sent.On >= _first && c.Sent.On < _after && (_group == null || c.GroupId == _group) && (_area == null || c.JurisdictionId == _area))
            .OrderBy(c => c.Sent.On).ThenBy(c => c.Id).Select(c => new ChaseRow(c.Id, c.GroupId, c.JurisdictionId)).ToListAsync(cancellationToken),
    ];

    /// <summary>Granted ones, of issues first, of letters after.</summary>
    private async Task<IReadOnlyList<FactRow>> ExtensionsAsync() =>
    [
        .. await Issues.Where(i => i.TimesExtended > 0).SelectMany(i => i.Extensions, (i, e) => new { e.Id, i.GroupId, i.JurisdictionId, e.Status, e.Decided!.On })
            .Where(e => e.Status == ExtensionStatus.Granted && e.On >= _first && e.On < _after).OrderBy(e => e.On).ThenBy(e => e.Id)
            .Select(e => new ExtensionRow(e.Id, e.GroupId, e.JurisdictionId)).ToListAsync(cancellationToken),
        .. await db.Handovers.AsNoTracking().Where(h => h.TimesExtended > 0 && (_group == null || h.GroupId == _group) && (_area == null || h.JurisdictionId == _area))
            .SelectMany(h => h.Extensions, (h, e) => new { e.Id, h.GroupId, h.JurisdictionId, e.Status, e.Decided!.On })
            .Where(e => e.Status == ExtensionStatus.Granted && e.On >= _first && e.On < _after).OrderBy(e => e.On).ThenBy(e => e.Id)
            .Select(e => new ExtensionRow(e.Id, e.GroupId, e.JurisdictionId)).ToListAsync(cancellationToken),
    ];
}
