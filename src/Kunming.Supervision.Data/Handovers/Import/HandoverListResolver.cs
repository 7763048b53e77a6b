using System.Globalization;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Handovers.Import;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Tasks.Import;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Handovers.Import;

/// <summary>
/// Finds out which issues a row of a list of letters hands to whom. Numbers are those of the list that the issues came with, or the system's own; what
/// stands in the way is asked of the domain, as on the letter's own page.
/// </summary>
public sealed class HandoverListResolver : IListResolver
{
    private readonly SupervisionDbContext _db;
    private readonly UnitFinder _units;
    private readonly IReadOnlyList<Organisation> _directory;
    private readonly ImportChoice _choice;
    private readonly Viewer _viewer;
    private readonly DateOnly _today;

    /// <summary>Issues that a row before hands over, with its number in the file.</summary>
    private readonly Dictionary<Guid, int> _rowOf = [];

    private HandoverListResolver(SupervisionDbContext db, IReadOnlyList<Organisation> directory, IReadOnlyList<Jurisdiction> areas, ImportChoice choice, Viewer viewer, DateOnly today) =>
        (_db, _units, _directory, _choice, _viewer, _today) = (db, new(directory, areas), directory, choice, viewer, today);

    public static async Task<HandoverListResolver> LoadAsync(SupervisionDbContext db, ImportChoice choice, Viewer viewer, DateOnly today, CancellationToken cancellation = default)
    {
        var areas = await db.Jurisdictions.AsNoTracking().ToListAsync(cancellation);
        var directory = await db.Organisations.AsNoTracking().VisibleTo(viewer).ToListAsync(cancellation);
        return new(db, directory, areas, choice, viewer, today);
    }

    public ImportRow Resolve(Guid batchId, int number, IReadOnlyDictionary<string, string> texts, string[] cells, IEnumerable<RowProblem> faults)
    {
        var row = new ImportRow { BatchId = batchId, Row = number, Cells = cells, Problems = [.. faults], Texts = texts };
        var source = new ListSource(row, texts);
        row.SourceNumber = source.Limited(HandoverListField.SourceNumber, "交办编号", Issue.SourceTextMaxLength);
        row.Facts = source.Required(HandoverListField.Requirement, "交办要求") is null ? null : source.Limited(HandoverListField.Requirement, "交办要求", Handover.RequirementMaxLength);
        source.Required(HandoverListField.Issues, "涉及问题");
        ReadAddressee(source);
        ReadDeadline(source);
        row.ReportedState = source.Limited(HandoverListField.State, "办理情况", Issue.SourceTextMaxLength);
        if (source[HandoverListField.IssuedOn] is { } on && ChineseDates.TryRead(on, _choice.ReferenceDay, out var day, out _) && day != _today)
        {
            row.FoundOn = day;
            source.Remark(HandoverListField.IssuedOn, ImportRules.IssuedToday.With(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        return Settle(row);
    }

    public async Task CompleteAsync(IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var readable = rows.Where(r => r.State is ImportRowState.Ready).ToList();
        var issues = await IssuesOfAsync(readable, cancellation);
        foreach (var row in readable)
        {
            var own = IssuesIn(row, issues);
            row.Digest = own.Count < NumbersIn(row).Count ? null : HandoverDigest.Of(row.OrganisationId!.Value, own.Select(i => i.Id));
        }

        var known = await IssueListStaging.NumbersByDigestAsync(_db, ListKind.Handovers, readable, cancellation);
        foreach (var row in readable.Where(r => r.Digest is null || !known.ContainsKey(r.Digest)))
        {
            var own = IssuesIn(row, issues);
            row.Problems.AddRange(ObstaclesTo(row, own).Select(r => new RowProblem(HandoverListField.Issues, r.Code, r.Message, Blocks: true)));
            if (Settle(row).State is ImportRowState.Ready)
            {
                own.ForEach(i => _rowOf[i.Id] = row.Row);
            }
        }
    }

    /// <summary>The letters that rows which were found in order become, in their order; the issues are changed along.</summary>
    /// <exception cref="RuleViolationException">One of them is in order no longer.</exception>
    public async Task<IReadOnlyList<Handover>> TakeAsync(
        IReadOnlyList<ImportRow> rows, Func<int, string> number, WorkCalendar calendar, DeadlineRule receipt, DateTimeOffset on, CancellationToken cancellation)
    {
        var issues = await IssuesOfAsync(rows, cancellation, tracked: true);
        return [.. rows.Select((row, i) => Handover.Issue(number(i), Addressee(row), IssuesIn(row, issues), row.Facts!, RuleOf(row), calendar, _viewer, on, receipt))];
    }

    /// <summary>The domain's own refusals, and what the rows before hand over. A row that names no issue that can be found has been told so.</summary>
    private IEnumerable<Rule> ObstaclesTo(ImportRow row, List<Issue> issues) => issues.Count is 0 ? [] :
    [
        .. Handover.ObstaclesToIssue(Addressee(row), issues, RuleOf(row), _viewer, _today),
        .. issues.Where(i => _rowOf.ContainsKey(i.Id)).Select(i => ImportRules.HandedOverInRow.With(i.Number, _rowOf[i.Id])),
    ];

    private static ImportRow Settle(ImportRow row)
    {
        row.State = row.Problems.Exists(p => p.Blocks) ? ImportRowState.Rejected : ImportRowState.Ready;
        row.Warned = row.Problems.Exists(p => !p.Blocks);
        return row;
    }

    private void ReadAddressee(ListSource source)
    {
        if (source.Required(HandoverListField.Addressee, "承办单位") is not { } name)
        {
            return;
        }

        var (unit, problem, remark) = _units.Find(name, null);
        if (unit is null || unit.Until <= _today)
        {
            source.Refuse(HandoverListField.Addressee, problem ?? ImportRules.UnitClosed.With(name, unit!.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return;
        }

        source.Remark(HandoverListField.Addressee, remark);
        (source.Row.OrganisationId, source.Row.Unit, source.Row.JurisdictionId) = (unit.Id, unit.Name, unit.JurisdictionId);
    }

    /// <summary>A period is counted from receipt; a day that a list names is as many days from today.</summary>
    private void ReadDeadline(ListSource source)
    {
        var row = source.Row;
        row.Deadline = source.Required(HandoverListField.Deadline, "反馈时限") is null ? null : source.Limited(HandoverListField.Deadline, "反馈时限", DeadlineText.OriginalMaxLength);
        if (row.Deadline is null)
        {
            return;
        }

        var read = DeadlineText.Parse(row.Deadline, _today);
        if (read.Problem?.Code == DeadlineText.BeforeFound.Code || read.DueOn <= _today)
        {
            source.Refuse(HandoverListField.Deadline, ImportRules.AnswerDayPast.With(row.Deadline));
        }
        else if (read.Problem is not null || (read.Rule is null && read.DueOn is null))
        {
            source.Refuse(HandoverListField.Deadline, ImportRules.AnswerDayUnreadable.With(row.Deadline));
        }
        else
        {
            (row.DueOn, row.PeriodValue, row.PeriodUnit) = (read.DueOn, read.Rule?.Value, read.Rule?.Unit);
        }
    }

    private DeadlineRule RuleOf(ImportRow row) =>
        row.DueOn is { } due ? new(due.DayNumber - _today.DayNumber, DeadlineUnit.Days) : new(row.PeriodValue!.Value, row.PeriodUnit!.Value);

    private Organisation Addressee(ImportRow row) => _directory.First(o => o.Id == row.OrganisationId);

    /// <summary>Issues by every number that the rows name.</summary>
    private async Task<Dictionary<string, Issue>> IssuesOfAsync(IEnumerable<ImportRow> rows, CancellationToken cancellation, bool tracked = false)
    {
        string[] numbers = [.. rows.SelectMany(NumbersIn).Distinct()];
        var found = await (tracked ? _db.Issues : _db.Issues.AsNoTracking()).VisibleTo(_viewer).AsSplitQuery()
            .Where(i => numbers.Contains(i.Number) || (i.Source != null && numbers.Contains(i.Source.Number))).OrderBy(i => i.Number).ToListAsync(cancellation);

        // Whoever wrote the list numbered as the lists do; the system's own number is meant where no list used it.
        var byNumber = found.Where(i => i.Source?.Number is not null).GroupBy(i => i.Source!.Number!).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        found.ForEach(i => byNumber.TryAdd(i.Number, i));
        return byNumber;
    }

    private static List<Issue> IssuesIn(ImportRow row, Dictionary<string, Issue> issues)
    {
        var found = new List<Issue>();
        foreach (var number in NumbersIn(row))
        {
            if (issues.TryGetValue(number, out var issue))
            {
                found.Add(issue);
            }
            else if (!row.Problems.Exists(p => p.Code == ImportRules.IssueUnknown.Code && p.Message.Contains($"“{number}”", StringComparison.Ordinal)))
            {
                row.Problems.Add(new(HandoverListField.Issues, ImportRules.IssueUnknown.Code, ImportRules.IssueUnknown.With(number).Message, Blocks: true));
            }
        }

        return [.. found.DistinctBy(i => i.Id)];
    }

    private static IReadOnlyList<string> NumbersIn(ImportRow row) => TaskListWords.Units(row.Texts?.GetValueOrDefault(HandoverListField.Issues) ?? "");
}
