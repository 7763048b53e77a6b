using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;

namespace Kunming.Supervision.Domain.Tests.Tasks;

public class SupervisionTaskTests
{
    [Fact]
    public void Way_FromDraftToFinished_RecordsEveryStep() => Assert.Equal(
        [typeof(TaskDrafted), typeof(TaskSubmitted), typeof(TaskApproved), typeof(TaskIssued), typeof(TaskBegun), typeof(TaskReported), typeof(TaskFinished)],
        Given.TaskAt(SupervisionTaskStatus.Finished).Events.Select(e => e.GetType()));

    [Fact]
    public void Draft_PlanFullOfMistakes_NamesThemAll() => Refused.For(
        [TaskRules.NoTargets, TaskRules.EndsBeforeStart, TaskRules.ReportBeforeEnd],
        () => SupervisionTask.Draft(
            "RW", Given.Plan() with { Targets = [], To = Given.Today.AddDays(-1), ReportDue = Given.Today.AddDays(-2) }, Given.Office, Given.Now));

    [Theory]
    [InlineData(1900)]
    [InlineData(2099)]
    public void Draft_InAYearThatCannotBeMeant_NamesEachDay(int year) => Refused.For(
        [TaskRules.StartOutOfSpan, TaskRules.EndOutOfSpan, TaskRules.ReportOutOfSpan],
        () => SupervisionTask.Draft("RW", PlanFrom(new(year, 1, 1)), Given.Office, Given.Now));

    [Fact]
    public void Draft_OfThePastYearOrTheNextTwo_IsTaken()
    {
        Assert.NotNull(SupervisionTask.Draft("RW", PlanFrom(Given.Today.AddYears(-1)), Given.Office, Given.Now));
        Assert.NotNull(SupervisionTask.Draft("RW", PlanFrom(Given.Today.AddYears(2).AddDays(-5)), Given.Office, Given.Now));
        Refused.For(TaskRules.StartOutOfSpan, () => SupervisionTask.Draft("RW", PlanFrom(Given.Today.AddYears(-1).AddDays(-1)), Given.Office, Given.Now));
        Refused.For(TaskRules.ReportOutOfSpan, () => SupervisionTask.Draft("RW", PlanFrom(Given.Today.AddYears(2).AddDays(-4)), Given.Office, Given.Now));
    }

    [Fact]
    public void Revise_ToAnotherCentury_IsRefused() =>
        Refused.For(TaskRules.ReportOutOfSpan, () => Given.TaskAt(SupervisionTaskStatus.Draft).Revise(Given.Plan() with { ReportDue = new(2099, 1, 1) }, Given.Office, Given.Now));

    [Fact]
    public void Rules_OfOneField_NameIt() => Assert.Equal(
        ["Targets", "From", "To", "ReportDue"],
        new[] { TaskRules.NoTargets, TaskRules.StartOutOfSpan.With(Given.Today, Given.Today), TaskRules.EndsBeforeStart, TaskRules.ReportBeforeEnd }.Select(r => r.Field));

    private static TaskPlan PlanFrom(DateOnly from) => Given.Plan() with { From = from, To = from.AddDays(3), ReportDue = from.AddDays(5) };

    [Fact]
    public void Draft_ByALeader_OnlyOnOwnJudgementForTheOwnGroup()
    {
        Assert.NotNull(SupervisionTask.Draft("RW", Given.Plan(TaskOrigin.OwnJudgement), Given.GroupLeader, Given.Now));
        Refused.For(TaskRules.NotYours, () => SupervisionTask.Draft("RW", Given.Plan(), Given.GroupLeader, Given.Now));
        Refused.For(TaskRules.NotYours, () => SupervisionTask.Draft("RW", Given.Plan(TaskOrigin.OwnJudgement, Given.OtherGroup), Given.GroupLeader, Given.Now));
        Refused.For(TaskRules.NotYours, () => SupervisionTask.Draft("RW", Given.Plan(TaskOrigin.OwnJudgement), Given.GroupMember, Given.Now));
        Refused.For(TaskRules.NotYours, () => SupervisionTask.Draft("RW", Given.Plan(), Given.Liaison, Given.Now));
    }

    [Fact]
    public void Draft_TargetTwice_IsTakenOnce() =>
        Assert.Single(SupervisionTask.Draft("RW", Given.Plan() with { Targets = [Given.Unit.Id, Given.Unit.Id] }, Given.Office, Given.Now).Targets);

    [Fact]
    public void Revise_DraftOfAnother_IsRefused()
    {
        var ofOffice = Given.TaskAt(SupervisionTaskStatus.Draft);

        Refused.For(TaskRules.NotYours, () => ofOffice.Revise(Given.Plan(TaskOrigin.OwnJudgement), Given.GroupLeader, Given.Now));
        Refused.For(TaskRules.NotYours, () => ofOffice.Revise(Given.Plan(), Given.CountyOfficer, Given.Now));
        Refused.For(TaskRules.NotYours, () => ofOffice.Submit(Given.CountyOfficer, Given.Now));
    }

    [Fact]
    public void Revise_TextMissing_KeepsTheOldPlanWhole()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Draft);

        Refused.For(Text.Missing, () => task.Revise(Given.Plan() with { Basis = "新依据", Subject = " " }, Given.Office, Given.Now));
        Assert.Equal(("年度监督计划", 1), (task.Basis, task.Revision));
    }

    [Fact]
    public void Revise_OtherTargets_KeepsThoseThatStay()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Draft);
        var kept = task.Targets[0].Id;

        task.Revise(Given.Plan() with { Targets = [Given.OtherUnit.Id, Given.Unit.Id] }, Given.Office, Given.Now);
        Assert.Equal("修改草稿：被检查单位", task.Events[^1].Summary);

        Assert.Equal([Given.Unit.Id, Given.OtherUnit.Id], task.Targets.Select(t => t.OrganisationId));
        Assert.Equal(kept, task.Targets[0].Id);
    }

    [Fact]
    public void Submit_Twice_IsRefused()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.AwaitingApproval);

        Refused.For(TaskRules.NotDraft, () => task.Submit(Given.Office, Given.Now));
        Refused.For(TaskRules.NotDraft, () => task.Revise(Given.Plan(), Given.Office, Given.Now));
    }

    [Fact]
    public void Approve_ByTheDrafter_IsRefused()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.AwaitingApproval);

        Refused.For(TaskRules.ApproverDrafted, () => task.Approve(Given.Office, Given.Now));
        Refused.For(TaskRules.ApproverDrafted, () => task.SendBack("改", Given.Office, Given.Now));
    }

    [Fact]
    public void Approve_ByAForeignCountyAndTooEarly_NamesBoth() => Refused.For(
        [TaskRules.NotYours, TaskRules.NotAwaitingApproval], () => Given.TaskAt(SupervisionTaskStatus.Draft).Approve(Given.CountyOfficer, Given.Now));

    [Fact]
    public void Approve_OfTheOwnCounty_NeedsASecondPersonOfTheCounty()
    {
        var task = SupervisionTask.Draft("RW", Given.Plan(), Given.CountyOfficer, Given.Now);
        task.Submit(Given.CountyOfficer, Given.Now);

        Refused.For(TaskRules.ApproverDrafted, () => task.Approve(Given.CountyOfficer, Given.Now));
        task.Approve(Given.SecondCountyOfficer, Given.Now);
        Assert.Equal(SupervisionTaskStatus.Approved, task.Status);
    }

    [Fact]
    public void SendBack_WithReason_IsADraftAgain()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.AwaitingApproval);
        task.SendBack("主题过宽", Given.SecondOffice, Given.Now);

        Assert.Equal((SupervisionTaskStatus.Draft, "退回修改：主题过宽"), (task.Status, task.Events[^1].Summary));
    }

    [Fact]
    public void Issue_NotApproved_IsRefused() =>
        Refused.For(TaskRules.NotApproved, () => Given.TaskAt(SupervisionTaskStatus.AwaitingApproval).Issue("第一监督单元组", Given.Office, Given.Now));

    [Fact]
    public void Issue_Approved_EntersTheLedger() => Assert.Equal(LedgerKind.TaskIssued, Given.TaskAt(SupervisionTaskStatus.Issued).Events[^1].Ledger);

    [Fact]
    public void ObstaclesToVisit_BeforeIssueOrByStrangers_Stand()
    {
        Assert.Equal([TaskRules.NotIssued], Given.TaskAt(SupervisionTaskStatus.Approved).ObstaclesToVisit(Given.GroupMember));
        Assert.Equal([TaskRules.NotIssued], Given.TaskAt(SupervisionTaskStatus.Voided).ObstaclesToVisit(Given.GroupMember));
        Assert.Equal([TaskRules.NotYours], Given.TaskAt(SupervisionTaskStatus.Issued).ObstaclesToVisit(Given.OtherGroupLeader));
    }

    [Fact]
    public void Report_NotBegunOrTargetsUnvisited_NamesBoth()
    {
        var refusal = Assert.Throws<RuleViolationException>(
            () => Given.TaskAt(SupervisionTaskStatus.Issued).Report("完毕", ["甲局", "乙局"], Given.GroupLeader, Given.Now));

        Assert.Equal([TaskRules.NotInProgress, TaskRules.UnvisitedTargets.With(2, "甲局、乙局")], refusal.Rules);
    }

    [Fact]
    public void Report_ByAMember_IsRefused() =>
        Refused.For(TaskRules.NotYours, () => Given.TaskAt(SupervisionTaskStatus.InProgress).Report("完毕", [], Given.GroupMember, Given.Now));

    [Fact]
    public void Finish_NotReported_IsRefused() =>
        Refused.For(TaskRules.NotReported, () => Given.TaskAt(SupervisionTaskStatus.InProgress).Finish(Given.Office, Given.Now));

    [Fact]
    public void Void_Ended_IsRefusedAloud()
    {
        Refused.For(TaskRules.AlreadyVoided, () => Given.TaskAt(SupervisionTaskStatus.Voided).Void("再次", Given.Office, Given.Now));
        Refused.For(TaskRules.AlreadyFinished, () => Given.TaskAt(SupervisionTaskStatus.Finished).Void("太晚", Given.Office, Given.Now));
    }

    [Fact]
    public void Void_WithoutReason_ChangesNothing()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Issued);

        Refused.For(Text.Missing, () => task.Void("", Given.Office, Given.Now));
        Assert.Equal(SupervisionTaskStatus.Issued, task.Status);
    }
}
