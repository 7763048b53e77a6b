using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.Visits;

public enum VisitStatus
{
    /// <summary>现场（记录中）</summary>
    OnSite,

    /// <summary>记录已确认（被检查单位签字或注明拒签）</summary>
    Confirmed,

    /// <summary>组内审定</summary>
    Approved,
}

[Flags]
public enum VisitMethods
{
    None = 0,

    /// <summary>查阅资料</summary>
    Files = 1,

    /// <summary>个别访谈</summary>
    Talks = 2,

    /// <summary>实地走访</summary>
    Sites = 4,

    /// <summary>暗访</summary>
    Covert = 8,

    /// <summary>数据比对</summary>
    DataComparison = 16,
}

/// <summary>What was done on one visit, counted: 谈话（人次）, 查阅资料（份）, 走访点位（个）, 走访农户（户）.</summary>
public sealed record VisitCounters(int Talks, int Files, int Sites, int Households);

/// <summary>What an inspector writes down on site.</summary>
public sealed record VisitRecord(DateOnly Day, VisitMethods Methods, string Inspectors, string? UnitPersons, string Course, VisitCounters Counters);

/// <summary>检查: one unit, one day; who, how, with a record confirmed by the unit; it ends with issues or with a signed nil finding, never with silence.</summary>
public sealed partial class Visit : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int PersonsMaxLength = 200;
    public const int CourseMaxLength = 5000;
    public const int StatementMaxLength = 500;
    public const int RefusalMaxLength = 300;

    private Visit()
    {
    }

    /// <summary>JC-2026-0412</summary>
    public string Number { get; private init; } = "";

    public Guid TaskId { get; private init; }

    public Guid GroupId { get; private init; }

    public Guid OrganisationId { get; private init; }

    public Guid JurisdictionId { get; private init; }

    /// <summary>The task had named who carries it out when this visit was recorded: only they and the leader work on the record.</summary>
    public bool Crewed { get; private init; }

    public VisitStatus Status { get; private set; }

    public DateOnly Day { get; private set; }

    public VisitMethods Methods { get; private set; }

    /// <summary>检查人员, names separated by 、</summary>
    public string Inspectors { get; private set; } = "";

    /// <summary>被检查单位在场人员</summary>
    public string? UnitPersons { get; private set; }

    /// <summary>检查经过</summary>
    public string Course { get; private set; } = "";

    public VisitCounters Counters { get; private set; } = null!;

    /// <summary>检查清单: one mark for each item of the task's checklist; empty while nobody has marked any.</summary>
    public IReadOnlyList<CheckMark> Marks { get; private set; } = [];

    /// <summary>Numbers, as the page counts them, of the checklist's items that are marked 发现问题: a nil finding would contradict its own record.</summary>
    public IReadOnlyList<int> ProblemItems => [.. Marks.Index().Where(m => m.Item is CheckMark.ProblemFound).Select(m => m.Index + 1)];

    public Signature Recorded { get; private init; } = null!;

    /// <summary>Why the unit refused to sign; null when it signed.</summary>
    public string? Refusal { get; private set; }

    public Signature? Confirmed { get; private set; }

    /// <summary>零问题结果: the leader's statement that nothing was found.</summary>
    public string? NilStatement { get; private set; }

    public Signature? NilSigned { get; private set; }

    public Signature? Approved { get; private set; }

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    /// <param name="unitJurisdictionId">Jurisdiction of the visited unit, not of the visitors.</param>
    public static Visit Begin(
        string number, SupervisionTask task, Guid organisationId, string unit, Guid unitJurisdictionId, VisitRecord record, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. task.ObstaclesToVisit(by),
            .. Obstacles.From((task.Targets.All(t => t.OrganisationId != organisationId), VisitRules.NotTarget)),
        ]);
        var visit = new Visit
        {
            Number = number,
            TaskId = task.Id,
            GroupId = task.GroupId,
            OrganisationId = organisationId,
            JurisdictionId = unitJurisdictionId,
            Crewed = task.HasCrew,
            Recorded = by.Sign(on),
        };
        visit.Take(record, task, on);
        visit.Record(new VisitBegun(visit.Recorded, unit, visit.Day));
        task.Begin(visit.Recorded);
        return visit;
    }

    /// <param name="task">Under which it was held.</param>
    public void Revise(VisitRecord record, SupervisionTask task, Viewer by, DateTimeOffset on)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(task.Id, TaskId);
        RuleViolationException.ThrowIfAny(ObstaclesToConfirm(by));
        var before = new ChangedFields(FieldsOfRecord());
        Take(record, task, on);
        Record(new VisitRevised(by.Sign(on), Day, before.To(FieldsOfRecord())));
    }

    public IReadOnlyList<Rule> ObstaclesToConfirm(Viewer by) => Obstacles.From(
        (!MayRecord(by), VisitRules.NotYours),
        (Status is not VisitStatus.OnSite, VisitRules.AlreadyConfirmed));

    /// <param name="refusal">Why the unit refused to sign; null when it signed.</param>
    public void Confirm(string? refusal, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToConfirm(by), .. Obstacles.From((string.IsNullOrWhiteSpace(refusal) && UnitPersons is null, VisitRules.SignerUnnamed))]);
        Refusal = Text.Optional(refusal, "拒签说明", RefusalMaxLength);
        Status = VisitStatus.Confirmed;
        Confirmed = by.Sign(on);
        Record(new VisitConfirmed(Confirmed, Day, Refusal));
    }

    /// <param name="issues">How many issues are recorded from this visit.</param>
    public IReadOnlyList<Rule> ObstaclesToNilFinding(Viewer by, int issues) => Obstacles.From(
        (!by.Leads(GroupId), VisitRules.NotYours),
        (NilSigned is not null, VisitRules.NilAlreadySigned),
        (Status is VisitStatus.OnSite, VisitRules.NotConfirmed),
        (issues > 0, VisitRules.HasIssues.With(issues)),
        (ProblemItems.Count > 0, VisitRules.ChecklistSaysProblem.With(string.Join('、', ProblemItems))));

    public void SignNilFinding(string statement, int issues, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToNilFinding(by, issues));
        NilStatement = Text.Required(statement, "零问题结果说明", StatementMaxLength);
        NilSigned = by.Sign(on);
        Record(new VisitFoundNothing(NilSigned, Day));
    }

    public IReadOnlyList<Rule> ObstaclesToApprove(Viewer by, int issues) => Obstacles.From(
        (!by.Leads(GroupId), VisitRules.NotYours),
        (Status is VisitStatus.Approved, VisitRules.AlreadyApproved),
        (Status is VisitStatus.OnSite, VisitRules.NotConfirmed),
        (issues is 0 && NilSigned is null, VisitRules.NothingFound));

    public void Approve(string unit, int issues, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by, issues));
        Status = VisitStatus.Approved;
        Approved = by.Sign(on);
        Record(new VisitApproved(Approved, unit, Day, issues, Counters, FileIds.Count));
    }

    public IReadOnlyList<Rule> ObstaclesToRaiseIssue(Viewer by) => Obstacles.From(
        (!MayRecord(by), VisitRules.NotYours),
        (NilSigned is not null, VisitRules.HasNilFinding),
        (Status is VisitStatus.Approved, VisitRules.AlreadyApproved));

    public IReadOnlyList<Rule> ObstaclesToMark(Viewer by) => Obstacles.From(
        (!MayRecord(by), VisitRules.NotYours),
        (Status is VisitStatus.Approved, VisitRules.AlreadyApproved));

    /// <param name="checklist">The task's.</param>
    /// <param name="marks">One for each of its items.</param>
    public void Mark(IReadOnlyList<string> checklist, IReadOnlyList<CheckMark> marks, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToMark(by),
            .. Obstacles.From(
                (marks.Count != checklist.Count, Checklist.MarksDiffer.With(checklist.Count, marks.Count)),
                (NilSigned is not null && marks.Contains(CheckMark.ProblemFound), VisitRules.NilForbidsProblem)),
        ]);
        Marks = [.. marks];
        Record(new VisitChecklistMarked(by.Sign(on), marks.Count(m => m is not CheckMark.Open), marks.Count, marks.Count(m => m is CheckMark.ProblemFound)));
    }

    /// <summary>The leader; whoever is assigned to the task; the group's own members unless the task had named its crew.</summary>
    public bool MayRecord(Viewer by) => by.Leads(GroupId) || by.IsAssigned(TaskId) || (!Crewed && by.IsIn(GroupId));

    private (string Name, object? Value)[] FieldsOfRecord() =>
    [
        ("检查日期", Day), ("检查方式", Methods), ("检查人员", Inspectors), ("被检查单位在场人员", UnitPersons), ("检查经过", Course),
        ("谈话", Counters.Talks), ("查阅资料", Counters.Files), ("走访点位", Counters.Sites), ("走访农户", Counters.Households),
    ];

    private void Take(VisitRecord record, SupervisionTask task, DateTimeOffset on)
    {
        var counters = record.Counters;
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (record.Day > ChinaTime.DayOf(on), VisitRules.InFuture),
            (record.Day < task.FirstVisitDay, VisitRules.BeforeTask.With(task.FirstVisitDay)),
            (record.Methods is VisitMethods.None, VisitRules.NoMethod),
            (VisitNames.People(record.Inspectors).Count < 2, VisitRules.NoInspectors),
            (counters.Talks < 0 || counters.Files < 0 || counters.Sites < 0 || counters.Households < 0, VisitRules.NegativeCount)));
        (Inspectors, UnitPersons, Course) = (
            Text.Required(record.Inspectors, "检查人员", PersonsMaxLength),
            Text.Optional(record.UnitPersons, "在场人员", PersonsMaxLength),
            Text.Required(record.Course, "检查经过", CourseMaxLength));
        (Day, Methods, Counters) = (record.Day, record.Methods, counters);
    }
}
