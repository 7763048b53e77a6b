using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Sealed;

/// <summary>
/// 密封任务: what is to be looked at, and where, while only its drafter and its approver may know. It is no task yet: a task with a number comes of it when
/// the group's leader opens it. What the group's people see before is the <see cref="Unsealing"/> under the same id.
/// </summary>
public sealed partial class SealedOrder : Aggregate
{
    public const int CodeMaxLength = 20;
    public const int ReasonMaxLength = 300;

    private readonly List<SealedKnower> _knowers = [];

    private SealedOrder()
    {
    }

    /// <summary>MF-7K3QXV9T, see <see cref="SealedCode"/>.</summary>
    public string Code { get; private init; } = "";

    public Guid JurisdictionId { get; private init; }

    public SealedOrderStatus Status { get; private set; }

    /// <summary>Before that moment nobody opens it.</summary>
    public DateTimeOffset OpensAt { get; private set; }

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

    public IReadOnlyList<Guid> TargetIds { get; private set; } = [];

    /// <summary>Named to carry it out besides the leader; empty for the whole group.</summary>
    public IReadOnlyList<Guid> CrewIds { get; private set; } = [];

    /// <summary>The template that the draft began with.</summary>
    public Guid? TemplateId { get; private set; }

    /// <summary>检查清单 of the task to come.</summary>
    public IReadOnlyList<string> Checklist { get; private set; } = [];

    /// <summary>Who stands for the drafter now: the one who signed it, or whom it was passed on to.</summary>
    public Guid DrafterId { get; private set; }

    /// <summary>The one person who is to approve, and who finds it from submission on.</summary>
    public Guid ApproverId { get; private set; }

    public string Approver { get; private set; } = "";

    public string ApproverOrganisation { get; private set; } = "";

    /// <summary>The named approver has had it before him.</summary>
    public bool Submitted { get; private set; }

    public Signature Drafted { get; private init; } = null!;

    public Signature? Approved { get; private set; }

    public Signature? Dispatched { get; private set; }

    /// <summary>Why it was sent back or withdrawn, for the few who see it.</summary>
    public string? Reason { get; private set; }

    /// <summary>The task that came of it.</summary>
    public Guid? TaskId { get; private set; }

    /// <summary>Who could have known before it was opened, and since when.</summary>
    public IReadOnlyList<SealedKnower> Knowers => _knowers;

    public override string Label => Code;

    // In no group's ledger and under no group's name until it is opened.
    public override LedgerPlace Place => new(null, JurisdictionId);

    /// <summary>The office seals for the city's groups, a county commission for its own.</summary>
    public static bool MayDraft(Viewer by) => by.IsOffice || by.IsCounty;

    public static SealedOrder Draft(string code, SealedPlan plan, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. Obstacles.From((!MayDraft(by), SealedRules.NotYours)), .. plan.Obstacles(by, on)]);
        var order = new SealedOrder { Code = code, JurisdictionId = by.JurisdictionId, Drafted = by.Sign(on), DrafterId = by.OfficerId };
        order.Take(plan);
        order._knowers.Add(new(KnowledgeRole.Drafter, order.Drafted.OfficerId, order.Drafted.Officer, order.Drafted.Organisation, on));
        order.Record(new SealedOrderDrafted(order.Drafted));
        return order;
    }

    public IReadOnlyList<Rule> ObstaclesToRevise(Viewer by) => Obstacles.From(
        (!IsDrafter(by), SealedRules.NotYours),
        (Status is not SealedOrderStatus.Draft, SealedRules.NotDraft));

    public void Revise(SealedPlan plan, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToRevise(by), .. plan.Obstacles(by, on), .. Obstacles.From((by.OfficerId != plan.Approver.OfficerId && Had(KnowledgeRole.Drafter, plan.Approver.OfficerId), SealedRules.ApproverDrafted))]);
        Take(plan);
        Record(new SealedOrderRevised(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToSubmit(Viewer by, DateTimeOffset on) =>
        [.. ObstaclesToRevise(by), .. Obstacles.From((OpensAt <= on, SealedRules.OpensInPast))];

    public void Submit(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToSubmit(by, on));
        (Status, Submitted) = (SealedOrderStatus.AwaitingApproval, true);
        if (_knowers.All(k => k.OfficerId != ApproverId))
        {
            _knowers.Add(new(KnowledgeRole.Approver, ApproverId, Approver, ApproverOrganisation, on));
        }

        Record(new SealedOrderSubmitted(by.Sign(on), Approver));
    }

    public IReadOnlyList<Rule> ObstaclesToApprove(Viewer by) => Obstacles.From(
        (!IsApprover(by), SealedRules.NotYours),
        (Status is not SealedOrderStatus.AwaitingApproval, SealedRules.NotAwaitingApproval));

    public void Approve(Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        (Status, Approved, Reason) = (SealedOrderStatus.Approved, by.Sign(on), null);
        Record(new SealedOrderApproved(Approved));
    }

    public void SendBack(string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToApprove(by));
        Reason = Text.Required(reason, "退回理由", ReasonMaxLength);
        Status = SealedOrderStatus.Draft;
        Record(new SealedOrderSentBack(by.Sign(on)));
    }

    public IReadOnlyList<Rule> ObstaclesToDispatch(Viewer by) => Obstacles.From(
        (!IsDrafter(by) && !IsApprover(by), SealedRules.NotYours),
        (Status is not SealedOrderStatus.Approved, SealedRules.NotApproved));

    /// <param name="people">Everybody who serves in the group on that day.</param>
    /// <param name="targets">The facts of <see cref="TargetIds"/>.</param>
    public IReadOnlyList<Rule> ObstaclesToDispatch(UnitGroup group, IReadOnlyList<SealedCandidate> people, IReadOnlyCollection<SealedTarget> targets, Viewer by)
    {
        var (going, leader) = (Going(group, people), LeaderOf(group));
        var aside = SealedRecusalCheck.MustStepAside(going, targets, JurisdictionId);
        return
        [
            .. ObstaclesToDispatch(by),
            .. Obstacles.From(
                (going.All(p => p.OfficerId != leader), SealedRules.NoLeader),
                (group.Id != GroupId || CrewIds.Any(id => people.All(p => p.OfficerId != id)), SealedRules.CrewNotOfGroup),
                (aside.Count > 0, SealedRules.RecusalRequired.With(string.Join("、", aside.Select(f => f.In(by)))))),
        ];
    }

    /// <summary>Looks itself whether anybody who is to go must keep out, and names these persons and their grounds alone; otherwise the envelope goes to the group.</summary>
    /// <inheritdoc cref="ObstaclesToDispatch(UnitGroup, IReadOnlyList{SealedCandidate}, IReadOnlyCollection{SealedTarget}, Viewer)"/>
    public Unsealing Dispatch(UnitGroup group, IReadOnlyList<SealedCandidate> people, IReadOnlyCollection<SealedTarget> targets, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDispatch(group, people, targets, by));
        (Status, Dispatched) = (SealedOrderStatus.Sealed, by.Sign(on));
        Record(new SealedOrderDispatched(Dispatched, group.Name, OpensAt));
        return Unsealing.Of(this, group.Name, Going(group, people));
    }

    /// <summary>The leader and whom the order names; without names the whole group.</summary>
    public IReadOnlyList<SealedCandidate> Going(UnitGroup group, IReadOnlyList<SealedCandidate> people) =>
        CrewIds.Count is 0 ? people : [.. people.Where(p => p.OfficerId == LeaderOf(group) || CrewIds.Contains(p.OfficerId))];

    public IReadOnlyList<Rule> ObstaclesToVoid(Viewer by) => Obstacles.From(
        (!IsDrafter(by) && !IsApprover(by), SealedRules.NotYours),
        (Status is SealedOrderStatus.Opened or SealedOrderStatus.Voided, SealedRules.Ended));

    /// <summary>撤回, only before it is opened.</summary>
    /// <param name="unsealing">What the group has of it; null before dispatch.</param>
    public void Void(string reason, Unsealing? unsealing, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny([.. ObstaclesToVoid(by), .. Obstacles.From((unsealing is { Status: not UnsealingStatus.Waiting }, SealedRules.Ended))]);
        Reason = Text.Required(reason, "撤回理由", ReasonMaxLength);
        Status = SealedOrderStatus.Voided;
        Record(new SealedOrderVoided(by.Sign(on)));
        unsealing?.Withdraw(by.Sign(on));
    }

    /// <summary>The task comes of it, under the number that it bears from now on.</summary>
    /// <param name="unsealing">Opened; who opened it has the task to lead.</param>
    public SupervisionTask Open(string number, Unsealing unsealing)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (unsealing.Id != Id || unsealing.Status is not UnsealingStatus.Opened || unsealing.TaskId is not null, SealedRules.NotOpened),
            (Status is not SealedOrderStatus.Sealed, SealedRules.Ended)));
        var task = SupervisionTask.Unsealed(number, this, unsealing);
        (Status, TaskId) = (SealedOrderStatus.Opened, task.Id);
        unsealing.Become(task.Id);
        Record(new SealedOrderOpened(unsealing.Opened!));
        return task;
    }

    /// <summary>Before it is opened: the drafter, and the named approver once it was submitted. Nobody else, whatever the seat.</summary>
    public bool IsKnownBeforeOpeningTo(Viewer viewer) => IsDrafter(viewer) || IsApprover(viewer);

    public bool IsDrafter(Viewer by) => MayDraft(by) && by.OfficerId == DrafterId;

    private bool IsApprover(Viewer by) => MayDraft(by) && Submitted && by.OfficerId == ApproverId;

    private static Guid? LeaderOf(UnitGroup group) => group.Officers.SingleOrDefault(m => m.Leads && m.Until is null)?.OfficerId;

    private void Take(SealedPlan plan)
    {
        var task = plan.Task;
        (Basis, Subject) = (Text.Required(task.Basis, "依据", SupervisionTask.BasisMaxLength), Text.Required(task.Subject, "检查主题", SupervisionTask.SubjectMaxLength));
        (GroupId, RoundId, Method, Covert) = (task.GroupId, task.RoundId, task.Method, task.Covert);
        (From, To, ReportDue, OpensAt) = (task.From, task.To, task.ReportDue, plan.OpensAt);
        (Checklist, TemplateId) = (Tasks.Checklist.Of(task.Checklist), task.TemplateId);
        (TargetIds, CrewIds) = ([.. task.Targets.Distinct()], [.. plan.Crew.Distinct()]);
        Submitted &= plan.Approver.OfficerId == ApproverId;
        (ApproverId, Approver, ApproverOrganisation) = (plan.Approver.OfficerId, plan.Approver.Name, plan.Approver.Organisation);
    }
}

/// <summary>Somebody who could have known of the contents from a moment on.</summary>
public sealed class SealedKnower
{
    private SealedKnower()
    {
    }

    internal SealedKnower(KnowledgeRole role, Guid officerId, string officer, string organisation, DateTimeOffset since) =>
        (Role, OfficerId, Officer, Organisation, Since) = (role, officerId, officer, organisation, since);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public KnowledgeRole Role { get; private init; }

    public Guid OfficerId { get; private init; }

    public string Officer { get; private init; } = "";

    public string Organisation { get; private init; } = "";

    public DateTimeOffset Since { get; private init; }

    /// <summary>From when on he no longer saw it, for somebody else stood in his place.</summary>
    public DateTimeOffset? Until { get; private set; }

    internal void End(DateTimeOffset on) => Until ??= on;
}
