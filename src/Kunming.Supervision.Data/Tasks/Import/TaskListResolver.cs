using System.Globalization;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Tasks.Import;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Tasks.Import;

/// <summary>
/// Finds out what a row of a task list plans. The row keeps its texts, and is understood again when it is taken: what it becomes is decided by the domain's
/// own verb, at the preview as at the end.
/// </summary>
public sealed class TaskListResolver : IListResolver
{
    private readonly UnitFinder _units;
    private readonly GroupFinder _groups;
    private readonly IReadOnlyDictionary<Guid, UnitGroup> _groupById;
    private readonly Dictionary<string, Guid> _rounds;
    private readonly ImportChoice _choice;
    private readonly Viewer _viewer;
    private readonly DateTimeOffset _now;

    private TaskListResolver(UnitFinder units, IReadOnlyList<UnitGroup> groups, Guid? city, IReadOnlyList<Round> rounds, ImportChoice choice, Viewer viewer, DateTimeOffset now)
    {
        (_units, _groups, _groupById) = (units, new(groups, city), groups.ToDictionary(g => g.Id));
        _rounds = rounds.GroupBy(r => NameKey.Of(r.Name)).ToDictionary(r => r.Key, r => r.First().Id, StringComparer.Ordinal);
        (_choice, _viewer, _now) = (choice, viewer, now);
    }

    public static async Task<TaskListResolver> LoadAsync(SupervisionDbContext db, ImportChoice choice, Viewer viewer, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var areas = await db.Jurisdictions.AsNoTracking().ToListAsync(cancellation);
        var units = await db.Organisations.AsNoTracking().VisibleTo(viewer).ToListAsync(cancellation);
        var groups = await db.UnitGroups.AsNoTracking().AtWork().ToListAsync(cancellation);
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.JurisdictionId == viewer.JurisdictionId).OrderByDescending(r => r.From).ToListAsync(cancellation);
        return new(new(units, areas), groups, areas.Find(a => a.Kind is JurisdictionKind.City)?.Id, rounds, choice, viewer, now);
    }

    public ImportRow Resolve(Guid batchId, int number, IReadOnlyDictionary<string, string> texts, string[] cells, IEnumerable<RowProblem> faults)
    {
        var row = new ImportRow { BatchId = batchId, Row = number, Cells = cells, Problems = [.. faults], Texts = texts };
        if (PlanOf(row, texts) is { } plan)
        {
            row.Digest = plan.Digest();
            try
            {
                SupervisionTask.Draft("", plan, _viewer, _now);
            }
            catch (RuleViolationException refused)
            {
                row.Problems.AddRange(refused.Rules.Select(r => new RowProblem(null, r.Code, r.Message, Blocks: true)));
            }
        }

        row.State = row.Problems.Exists(p => p.Blocks) ? ImportRowState.Rejected : ImportRowState.Ready;
        row.Warned = row.Problems.Exists(p => !p.Blocks);
        return row;
    }

    /// <summary>The task that a row which was found in order becomes.</summary>
    /// <exception cref="RuleViolationException">It is in order no longer.</exception>
    public SupervisionTask Take(string number, ImportRow row)
    {
        var again = new ImportRow { BatchId = row.BatchId, Row = row.Row, Cells = [] };
        var plan = PlanOf(again, row.Texts!) ?? throw new RuleViolationException([.. again.Problems.Where(p => p.Blocks).Select(p => new Rule(p.Code, $"第{row.Row}行：{p.Message}"))]);
        return SupervisionTask.Draft(number, plan, _viewer, _now);
    }

    private TaskPlan? PlanOf(ImportRow row, IReadOnlyDictionary<string, string> texts)
    {
        var source = new ListSource(row, texts);
        row.SourceNumber = source.Limited(TaskListField.SourceNumber, "任务编号", Issue.SourceTextMaxLength);
        row.Facts = source.Required(TaskListField.Subject, "检查主题") is null ? null : source.Limited(TaskListField.Subject, "检查主题", SupervisionTask.SubjectMaxLength);
        var basis = source.Required(TaskListField.Basis, "派单依据") is null ? null : source.Limited(TaskListField.Basis, "派单依据", SupervisionTask.BasisMaxLength);
        var (from, to, due) = (DayOf(source, TaskListField.From, "计划开始"), DayOf(source, TaskListField.To, "计划结束"), DayOf(source, TaskListField.ReportDue, "报告时限"));
        (row.FoundOn, row.Deadline) = (from, due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var method = Read(source, TaskListField.Method, TaskListWords.Method, ImportRules.TaskMethodUnknown, "检查方式");
        var covert = source[TaskListField.Covert] is null ? false : Read(source, TaskListField.Covert, TaskListWords.Covert, ImportRules.CovertUnknown, "明察暗访");
        ReadSealed(source, from);
        var targets = TargetsOf(source, from);
        var (group, origin) = (GroupOf(source), OriginOf(source));
        if (group is { } of && origin is { } kind && !SupervisionTask.MayDraft(_viewer, kind, of))
        {
            source.Refuse(TaskListField.Group, ImportRules.TaskNotYours.With(_groupById[of].Name, SupervisionTaskNames.NameOf(kind)));
        }

        if (source[TaskListField.Leader] is not null || source[TaskListField.Members] is not null)
        {
            source.Remark(TaskListField.Members, ImportRules.PeopleNotTaken);
        }

        return row.Problems.Exists(p => p.Blocks) ? null
            : new(origin!.Value, basis!, row.Facts!, group!.Value, RoundOf(source), targets, method!.Value, covert!.Value, from!.Value, to!.Value, due!.Value);
    }

    private DateOnly? DayOf(ListSource source, string field, string name)
    {
        if (source.Required(field, name) is not { } text)
        {
            return null;
        }

        if (ChineseDates.TryRead(text, _choice.ReferenceDay, out var day, out var reason))
        {
            return day;
        }

        source.Refuse(field, reason);
        return null;
    }

    private static T? Read<T>(ListSource source, string field, Func<string, T?> read, Rule unknown, string name)
        where T : struct
    {
        if (source.Required(field, name) is not { } text)
        {
            return null;
        }

        var meant = read(text);
        if (meant is null)
        {
            source.Refuse(field, unknown.With(text));
        }

        return meant;
    }

    private TaskOrigin? OriginOf(ListSource source) => source[TaskListField.Origin] is null
        ? _viewer.IsOffice || _viewer.IsCounty ? TaskOrigin.CentralDispatch : TaskOrigin.OwnJudgement
        : Read(source, TaskListField.Origin, TaskListWords.Origin, ImportRules.OriginUnknown, "任务来源");

    /// <summary>What is to be sealed must not stand in a list; what was, and has begun, is no secret any more.</summary>
    private void ReadSealed(ListSource source, DateOnly? from)
    {
        if (source[TaskListField.Sealed] is null || Read(source, TaskListField.Sealed, TaskListWords.Yes, ImportRules.SealedUnknown, "是否密封") is not true)
        {
            return;
        }

        if (from > ChinaTime.DayOf(_now))
        {
            source.Refuse(TaskListField.Sealed, ImportRules.StillSealed);
        }
        else
        {
            source.Remark(TaskListField.Sealed, ImportRules.NoLongerSealed);
        }
    }

    private List<Guid> TargetsOf(ListSource source, DateOnly? from)
    {
        var targets = new List<Organisation>();
        foreach (var name in TaskListWords.Units(source.Required(TaskListField.Targets, "被检查单位") ?? ""))
        {
            var (unit, problem, remark) = _units.Find(name, null);
            if (unit is null || unit.Kind is not OrganisationKind.InspectedUnit || unit.Until <= from || (_viewer.IsCounty && unit.JurisdictionId != _viewer.JurisdictionId))
            {
                source.Refuse(TaskListField.Targets, unit is null ? problem!
                    : unit.Kind is not OrganisationKind.InspectedUnit ? ImportRules.NotInspected.With(name)
                    : unit.Until <= from ? ImportRules.UnitClosed.With(name, unit.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                    : ImportRules.TargetNotYours.With(name));
                continue;
            }

            source.Remark(TaskListField.Targets, remark);
            targets.Add(unit);
        }

        source.Row.Unit = targets.Count is 0 ? null : Text.Shorten(string.Join('、', targets.Select(t => t.Name)), Organisation.NameMaxLength);
        return [.. targets.Select(t => t.Id).Distinct()];
    }

    private Guid? GroupOf(ListSource source)
    {
        var group = source[TaskListField.Group] is { } name ? _groups.Find(name)?.Id : _choice.GroupId;
        if (group is null)
        {
            source.Refuse(TaskListField.Group, source[TaskListField.Group] is { } unknown ? ImportRules.GroupUnknown.With(unknown, _groups.Nearest(unknown)) : ImportRules.GroupMissing);
        }

        source.Row.GroupId = group;
        return group;
    }

    private Guid? RoundOf(ListSource source)
    {
        if (source[TaskListField.Round] is not { } name)
        {
            return null;
        }

        if (_rounds.TryGetValue(NameKey.Of(name), out var round))
        {
            return round;
        }

        source.Remark(TaskListField.Round, ImportRules.RoundUnknown.With(name));
        return null;
    }
}
