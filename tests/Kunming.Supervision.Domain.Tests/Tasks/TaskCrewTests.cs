using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Tasks;

public class TaskCrewTests
{
    private static readonly Officer Lent = Officer.Enrol("借调人员", Given.ResidentGroup.Id, null, Given.Registrar);
    private readonly UnitGroup _group = Given.UnitGroup();
    private readonly Viewer _leader;
    private readonly Viewer _member;

    public TaskCrewTests()
    {
        _group.Join(Lent, Given.Today, Given.Registrar);
        _leader = Given.Viewer(Seat.GroupOfficer, Given.SupervisionOffice, [_group.Id], [_group.Id]);
        _member = Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [_group.Id]);
    }

    [Fact]
    public void Assign_ByWhoeverDraftsOrLeads_NamesThePersonInTheHistory()
    {
        var task = TaskAt(SupervisionTaskStatus.Draft);

        task.Assign(Lent, _group, Given.Today, Given.Office, Given.Now);

        Assert.True(task.HasCrew);
        Assert.Equal("借调人员自2026-09-01起为执行人员", task.Events[^1].Summary);
    }

    [Fact]
    public void Assign_ByAMemberOrAnotherGroup_IsRefused()
    {
        var task = TaskAt(SupervisionTaskStatus.Issued);

        Refused.For(TaskRules.NotYours, () => task.Assign(Lent, _group, Given.Today, _member, Given.Now));
        Refused.For(TaskRules.NotYours, () => task.Assign(Lent, _group, Given.Today, Given.OtherGroupLeader, Given.Now));
        Refused.For(TaskRules.NotYours, () => task.Assign(Lent, _group, Given.Today, Given.CountyOfficer, Given.Now));
    }

    [Fact]
    public void Assign_WrongPersonInThePast_NamesEveryObstacle() => Refused.For(
        [TaskRules.CrewInPast, TaskRules.CrewNotOfGroup],
        () => TaskAt(SupervisionTaskStatus.Issued).Assign(Officer.Enrol("外人", Given.ResidentGroup.Id, null, Given.Registrar), _group, Given.Today.AddDays(-1), _leader, Given.Now));

    [Fact]
    public void Assign_Twice_IsRefusedUntilReleased()
    {
        var task = TaskAt(SupervisionTaskStatus.Issued);
        task.Assign(Lent, _group, Given.Today, _leader, Given.Now);

        Refused.For(TaskRules.CrewTwice, () => task.Assign(Lent, _group, Given.Today, _leader, Given.Now));
        task.Release(Lent, "返回原单位", _leader, Given.Now);
        Assert.Equal(("借调人员不再是执行人员：返回原单位", false), (task.Events[^1].Summary, task.HasCrew));
        task.Assign(Lent, _group, Given.Today.AddDays(2), _leader, Given.Now);
        Assert.Equal(2, task.Crew.Count);
    }

    [Fact]
    public void Release_OfSomebodyElse_IsRefused()
    {
        var task = TaskAt(SupervisionTaskStatus.Issued);

        Refused.For(TaskRules.NotInCrew, () => task.Release(Lent, "无此人", _leader, Given.Now));
        Refused.For(Text.Missing, () =>
        {
            task.Assign(Lent, _group, Given.Today, _leader, Given.Now);
            task.Release(Lent, " ", _leader, Given.Now);
        });
        Assert.True(task.HasCrew);
    }

    [Fact]
    public void Release_BeforeTheFirstDay_NeverServed()
    {
        var task = TaskAt(SupervisionTaskStatus.Issued);
        task.Assign(Lent, _group, Given.Today.AddDays(5), _leader, Given.Now);
        task.Release(Lent, "改派", _leader, Given.Now);

        Assert.Equal(task.Crew[0].From, task.Crew[0].Until);
    }

    [Theory]
    [InlineData(SupervisionTaskStatus.AwaitingApproval), InlineData(SupervisionTaskStatus.Finished), InlineData(SupervisionTaskStatus.Voided)]
    public void Assign_WhileDecidedUponOrOver_IsRefused(SupervisionTaskStatus status) =>
        Assert.Contains(TaskRules.CrewClosed, Given.TaskAt(status).ObstaclesToAssign(Given.Office));

    [Fact]
    public void Revise_ToAnotherGroup_DropsTheCrew()
    {
        var task = TaskAt(SupervisionTaskStatus.Draft);
        task.Assign(Lent, _group, Given.Today, Given.Office, Given.Now);

        task.Revise(Given.Plan(group: _group.Id) with { Subject = "同一组" }, Given.Office, Given.Now);
        Assert.Single(task.Crew);
        task.Revise(Given.Plan(), Given.Office, Given.Now);
        Assert.Empty(task.Crew);
    }

    [Fact]
    public void ObstaclesToVisit_TaskWithCrew_LetsInTheCrewAndTheLeaderOnly()
    {
        var task = TaskAt(SupervisionTaskStatus.Issued);
        var assigned = Given.Viewer(Seat.GroupOfficer, Given.Commission, officer: Lent.Id) with { Tasks = [task.Id] };
        Assert.Equal([TaskRules.NotYours], task.ObstaclesToVisit(assigned with { Tasks = [] }));
        Assert.Empty(task.ObstaclesToVisit(_member));

        task.Assign(Lent, _group, Given.Today, _leader, Given.Now);

        Assert.Equal([TaskRules.NotYours], task.ObstaclesToVisit(_member));
        Assert.Empty(task.ObstaclesToVisit(assigned));
        Assert.Empty(task.ObstaclesToVisit(_leader));
        var visit = Visit.Begin("JC-2026-0001", task, Given.Unit.Id, Given.Unit.Name, Given.County, Given.Record(), assigned, Given.Now);
        Assert.Equal((true, false, true, true), (visit.Crewed, visit.MayRecord(_member), visit.MayRecord(assigned), visit.MayRecord(_leader)));
        var issue = Issue.Raise("WT-2026-0001", visit, Given.Unit.Name, Given.Facts(), assigned, Given.Now);
        Assert.Equal((true, false), (issue.MayRecord(assigned), issue.MayVerifyFirst(assigned)));
    }

    private SupervisionTask TaskAt(SupervisionTaskStatus status)
    {
        var task = SupervisionTask.Draft("RW-2026-001", Given.Plan(group: _group.Id), Given.Office, Given.Now);
        if (status is SupervisionTaskStatus.Issued)
        {
            task.Submit(Given.Office, Given.Now);
            task.Approve(Given.SecondOffice, Given.Now);
            task.Issue("第一监督单元组", Given.Office, Given.Now);
        }

        return task;
    }
}
