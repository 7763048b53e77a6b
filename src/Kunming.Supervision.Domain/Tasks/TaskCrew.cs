using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tasks;

/// <summary>执行人员: an officer assigned to a task for a time.</summary>
public sealed class TaskCrewMember
{
    private TaskCrewMember()
    {
    }

    internal TaskCrewMember(Guid officerId, DateOnly from) => (OfficerId, From) = (officerId, from);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid OfficerId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The first day on which the officer no longer belongs to it; null while nobody has released the officer.</summary>
    public DateOnly? Until { get; private set; }

    internal void End(DateOnly on) => Until = on < From ? From : on;
}

/// <summary>Who carries a task out. Whoever is lent to the group (X 成员) sees a task by being named here, and no longer than it runs.</summary>
public sealed partial class SupervisionTask
{
    private readonly List<TaskCrewMember> _crew = [];

    public IReadOnlyList<TaskCrewMember> Crew => _crew;

    /// <summary>Somebody is named and not released: then nobody else of the group records, except its leader.</summary>
    public bool HasCrew => _crew.Any(c => c.Until is null);

    /// <summary>Whoever drafts or issues the task names people beforehand, the group's leader and the issuer while it runs.</summary>
    public bool MayAssign(Viewer by) => MayApprove(by) || by.Leads(GroupId) || (Status is SupervisionTaskStatus.Draft && MayRevise(by));

    public IReadOnlyList<Rule> ObstaclesToAssign(Viewer by) => Obstacles.From(
        (!MayAssign(by), TaskRules.NotYours),
        (SealedOrderId is not null, TaskRules.CrewSealed),
        (Status is SupervisionTaskStatus.AwaitingApproval or SupervisionTaskStatus.Finished or SupervisionTaskStatus.Voided, TaskRules.CrewClosed));

    /// <param name="group">The group that carries the task out.</param>
    /// <param name="from">The first day on which the officer belongs to it.</param>
    public void Assign(Officer officer, UnitGroup group, DateOnly from, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToAssign(by),
            .. Obstacles.From(
                (from < ChinaTime.DayOf(on), TaskRules.CrewInPast),
                (group.Id != GroupId || !group.ServesOn(officer.Id, from), TaskRules.CrewNotOfGroup.With(officer.Name)),
                (InCrew(officer.Id) is not null, TaskRules.CrewTwice.With(officer.Name))),
        ]);
        _crew.Add(new(officer.Id, from));
        Record(new TaskOfficerAssigned(by.Sign(on), officer.Id, officer.Name, from));
    }

    public void Release(Officer officer, string reason, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(
        [
            .. ObstaclesToAssign(by), .. Obstacles.From((InCrew(officer.Id) is null, TaskRules.NotInCrew.With(officer.Name))),
        ]);
        var because = Text.Required(reason, "调出理由", ReasonMaxLength);
        InCrew(officer.Id)!.End(ChinaTime.DayOf(on));
        Record(new TaskOfficerReleased(by.Sign(on), officer.Id, officer.Name, because));
    }

    /// <summary>The leader; whom the task names, if it names anybody; otherwise the group's own members.</summary>
    public bool MayRecord(Viewer by) => !by.Recusals.Contains(Id) && (by.Leads(GroupId) || (HasCrew ? by.IsAssigned(Id) : by.IsIn(GroupId)));

    /// <summary>A successor who signed for it stands in the crew from that day, in the predecessor's place.</summary>
    private void Replace(Guid officerId, Signature by)
    {
        var on = ChinaTime.DayOf(by.On);
        (InCrew(officerId) ?? throw new RuleViolationException(TaskRules.NotInCrew.With(by.Officer))).End(on);
        if (InCrew(by.OfficerId) is null)
        {
            _crew.Add(new(by.OfficerId, on));
        }
    }

    private TaskCrewMember? InCrew(Guid officerId) => _crew.SingleOrDefault(c => c.OfficerId == officerId && c.Until is null);
}
