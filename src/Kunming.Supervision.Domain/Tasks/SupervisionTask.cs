using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;

namespace Kunming.Supervision.Domain.Tasks;

public sealed class TaskTarget
{
    private TaskTarget()
    {
    }

    internal TaskTarget(Guid organisationId) => OrganisationId = organisationId;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private init; }
}

/// <summary>监督检查任务: who is to look at what, where, by when, on which ground; drafted, approved by another person, issued to a group.</summary>
public sealed partial class SupervisionTask : Aggregate
{
    public const int NumberMaxLength = 30;
    public const int BasisMaxLength = 200;
    public const int SubjectMaxLength = 100;
    public const int ResultMaxLength = 2000;
    public const int ReasonMaxLength = 300;

    private readonly List<TaskTarget> _targets = [];

    private SupervisionTask()
    {
    }

    /// <summary>RW-2026-041</summary>
    public string Number { get; private init; } = "";

    public Guid JurisdictionId { get; private init; }

    public SupervisionTaskStatus Status { get; private set; }

    public TaskOrigin Origin { get; private set; }

    public string Basis { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public Guid GroupId { get; private set; }

    public Guid? RoundId { get; private set; }

    public TaskMethod Method { get; private set; }

    /// <summary>暗访; otherwise 明察.</summary>
    public bool Covert { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public DateOnly ReportDue { get; private set; }

    public IReadOnlyList<TaskTarget> Targets => _targets;

    /// <summary>SHA-256 over what is planned, so that the same row of a list is not taken twice.</summary>
    public string PlanDigest { get; private set; } = "";

    public Signature Drafted { get; private init; } = null!;

    /// <summary>Officers who took over the draft since; each counts as its drafter.</summary>
    public IReadOnlyList<Guid> DraftHeirs { get; private set; } = [];

    public Signature? Approved { get; private set; }

    public Signature? Issued { get; private set; }

    public string? Result { get; private set; }

    /// <summary>检查清单: copied from the template when the task was drafted; a later change of the template changes no task.</summary>
    public IReadOnlyList<string> Checklist { get; private set; } = [];

    public Guid? TemplateId { get; private set; }

    /// <summary>Why items of the checklist were not looked at everywhere.</summary>
    public string? UncheckedReason { get; private set; }

    /// <summary>The sealed order that it came of.</summary>
    public Guid? SealedOrderId { get; private init; }

    public override string Label => Number;

    public override LedgerPlace Place => new(GroupId, JurisdictionId);

    /// <summary>The targets less those of which the viewer is recused.</summary>
    public IEnumerable<TaskTarget> TargetsSeenBy(Viewer viewer) => _targets.Where(t => !viewer.Recusals.Contains(t.OrganisationId));

    public static SupervisionTask Draft(string number, TaskPlan plan, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((!MayDraft(by, plan.Origin, plan.GroupId), TaskRules.NotYours)));
        RuleViolationException.ThrowIfAny(plan.Obstacles(ChinaTime.DayOf(on)));
        var task = new SupervisionTask { Number = number, JurisdictionId = by.JurisdictionId, Drafted = by.Sign(on) };
        task.Take(plan);
        task.Record(new TaskDrafted(task.Drafted));
        return task;
    }

    public void Revise(TaskPlan plan, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MayRevise(by) || !MayDraft(by, plan.Origin, plan.GroupId), TaskRules.NotYours),
            (Status is not SupervisionTaskStatus.Draft, TaskRules.NotDraft)));
        RuleViolationException.ThrowIfAny(plan.Obstacles(ChinaTime.DayOf(on)));
        var before = new ChangedFields(FieldsOfPlan());
        Take(plan);
        Record(new TaskRevised(by.Sign(on), before.To(FieldsOfPlan())));
    }

    public void Submit(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToSubmit(by));
        Status = SupervisionTaskStatus.AwaitingApproval;
        Record(new TaskSubmitted(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToSubmit(Viewer by) => Obstacles.From(
        (!MayRevise(by), TaskRules.NotYours),
        (Status is not SupervisionTaskStatus.Draft, TaskRules.NotDraft));

    public IReadOnlyList<Rule> ObstaclesToApprove(Viewer by) => Obstacles.From(
        (!MayApprove(by), TaskRules.NotYours),
        (Status is not SupervisionTaskStatus.AwaitingApproval, TaskRules.NotAwaitingApproval),
        (IsDrafter(by.OfficerId), TaskRules.ApproverDrafted));

    public void Approve(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        Status = SupervisionTaskStatus.Approved;
        Approved = by.Sign(on);
        Record(new TaskApproved(Approved));
    }

    public void SendBack(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        var because = Text.Required(reason, "退回理由", ReasonMaxLength);
        Status = SupervisionTaskStatus.Draft;
        Record(new TaskSentBack(by.Sign(on), because));
    }

    public IReadOnlyList<Rule> ObstaclesToIssue(Viewer by) => Obstacles.From(
        (!MayApprove(by), TaskRules.NotYours),
        (Status is not SupervisionTaskStatus.Approved, TaskRules.NotApproved));

    public void Issue(string groupName, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToIssue(by));
        Status = SupervisionTaskStatus.Issued;
        Issued = by.Sign(on);
        Record(new TaskIssued(Issued, Subject, groupName, _targets.Count));
    }

    /// <summary>No visit under it can lie before that: it was neither issued nor to begin. Work that has begun may be put on paper afterwards.</summary>
    public DateOnly FirstVisitDay => Issued is { } issued && ChinaTime.DayOf(issued.On) < From ? ChinaTime.DayOf(issued.On) : From;

    public IReadOnlyList<Rule> ObstaclesToVisit(Viewer by) => Obstacles.From(
        (!MayRecord(by), TaskRules.NotYours),
        (Status is not (SupervisionTaskStatus.Issued or SupervisionTaskStatus.InProgress), TaskRules.NotIssued));

    /// <summary>The first visit starts the task; later ones find it started.</summary>
    internal void Begin(Signature by)
    {
        if (Status is SupervisionTaskStatus.Issued)
        {
            Status = SupervisionTaskStatus.InProgress;
            Record(new TaskBegun(by));
        }
    }

    /// <param name="unvisited">Names of targets for which no visit is recorded.</param>
    public IReadOnlyList<Rule> ObstaclesToReport(Viewer by, IReadOnlyList<string> unvisited) => Obstacles.From(
        (!by.Leads(GroupId), TaskRules.NotYours),
        (Status is not SupervisionTaskStatus.InProgress, TaskRules.NotInProgress),
        (unvisited.Count > 0, TaskRules.UnvisitedTargets.With(unvisited.Count, string.Join("、", unvisited))));

    public void Report(string result, IReadOnlyList<string> unvisited, Viewer by, DateTimeOffset on) => Report(result, unvisited, [], null, by, on);

    /// <param name="unlooked">Items of the checklist that were not looked at everywhere: they stand in nobody's way, but somebody says why.</param>
    public void Report(string result, IReadOnlyList<string> unvisited, IReadOnlyList<string> unlooked, string? reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToReport(by, unvisited));
        var (said, because) = (Text.Required(result, "检查结果", ResultMaxLength), Text.Optional(reason, "未逐项检查的说明", ReasonMaxLength));
        RuleViolationException.ThrowIfAny(Obstacles.From((unlooked.Count > 0 && because is null, TaskRules.UncheckedNeedsReason.With(unlooked.Count, string.Join("、", unlooked)))));
        (Result, UncheckedReason) = (said, unlooked.Count > 0 ? because : null);
        Status = SupervisionTaskStatus.Reported;
        Record(new TaskReported(by.Sign(on), said) { Unchecked = unlooked, UncheckedReason = UncheckedReason });
    }

    public IReadOnlyList<Rule> ObstaclesToFinish(Viewer by) => Obstacles.From(
        (!MayApprove(by), TaskRules.NotYours),
        (Status is not SupervisionTaskStatus.Reported, TaskRules.NotReported));

    public void Finish(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToFinish(by));
        Status = SupervisionTaskStatus.Finished;
        Record(new TaskFinished(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToVoid(Viewer by) => Obstacles.From(
        (!MayApprove(by), TaskRules.NotYours),
        (Status is SupervisionTaskStatus.Voided, TaskRules.AlreadyVoided),
        (Status is SupervisionTaskStatus.Finished, TaskRules.AlreadyFinished));

    public void Void(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToVoid(by));
        var because = Text.Required(reason, "作废理由", ReasonMaxLength);
        Status = SupervisionTaskStatus.Voided;
        Record(new TaskVoided(by.Sign(on), because));
    }

    /// <summary>The office dispatches; a group's leader drafts what the group itself judged worth looking at; a county drafts its own.</summary>
    public static bool MayDraft(Viewer by, TaskOrigin origin, Guid? groupId) =>
        by.IsOffice || by.IsCounty || (origin is TaskOrigin.OwnJudgement && by.Leads(groupId));

    /// <summary>Who may draft may also work on the draft, a county only on its own.</summary>
    public bool MayRevise(Viewer by) => MayDraft(by, Origin, GroupId) && (!by.IsCounty || by.JurisdictionId == JurisdictionId);

    /// <summary>The office approves and issues all of the city's; a county commission its own.</summary>
    public bool MayApprove(Viewer by) => by.IsOffice || (by.IsCounty && by.JurisdictionId == JurisdictionId);

    private (string Name, object? Value)[] FieldsOfPlan() =>
    [
        ("任务来源", Origin), ("检查主题", Subject), ("依据", Basis), ("下达至", GroupId), ("轮次或专项", RoundId), ("检查形式", Method), ("暗访", Covert), ("计划开始", From),
        ("计划结束", To), ("报告时限", ReportDue), ("检查清单", string.Join('\n', Checklist)), ("被检查单位", string.Join(' ', _targets.Select(t => t.OrganisationId).Order())),
    ];

    private void Take(TaskPlan plan)
    {
        (Basis, Subject) = (Text.Required(plan.Basis, "依据", BasisMaxLength), Text.Required(plan.Subject, "检查主题", SubjectMaxLength));
        if (plan.GroupId != GroupId)
        {
            _crew.Clear();
        }

        (Checklist, TemplateId) = (Tasks.Checklist.Of(plan.Checklist), plan.TemplateId);
        (Origin, GroupId, RoundId, Method, Covert) = (plan.Origin, plan.GroupId, plan.RoundId, plan.Method, plan.Covert);
        (From, To, ReportDue) = (plan.From, plan.To, plan.ReportDue);
        _targets.RemoveAll(t => !plan.Targets.Contains(t.OrganisationId));
        PlanDigest = plan.Digest();
        _targets.AddRange(plan.Targets.Distinct().Where(id => _targets.All(t => t.OrganisationId != id)).Select(id => new TaskTarget(id)));
    }

    protected override void Take(ResponsibilityTakenOver happened)
    {
        if (happened.Kind is SuccessionKind.Crew)
        {
            Replace(happened.FromId, happened.By);
        }
        else if (IsDrafter(happened.FromId) && !IsDrafter(happened.By.OfficerId))
        {
            DraftHeirs = [.. DraftHeirs, happened.By.OfficerId];
        }
    }

    private bool IsDrafter(Guid officerId) => officerId == Drafted.OfficerId || DraftHeirs.Contains(officerId);
}
