using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Visits;

public class VisitTests
{
    [Fact]
    public void Begin_FirstVisit_StartsTheTaskOnce()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Issued);

        Begin(task, Given.Record());
        Begin(task, Given.Record());

        Assert.Equal(SupervisionTaskStatus.InProgress, task.Status);
        Assert.Single(task.Events.OfType<TaskBegun>());
    }

    [Fact]
    public void Begin_TaskNotIssuedAndUnitNotATarget_NamesBoth() => Refused.For(
        [TaskRules.NotIssued, VisitRules.NotTarget],
        () => Visit.Begin("JC", Given.TaskAt(SupervisionTaskStatus.Draft), Given.OtherUnit.Id, "某局", Given.County, Given.Record(), Given.GroupMember, Given.Now));

    [Fact]
    public void Begin_RecordFullOfMistakes_NamesThemAll() => Refused.For(
        [VisitRules.InFuture, VisitRules.NoMethod, VisitRules.NoInspectors, VisitRules.NegativeCount],
        () => Begin(Given.TaskAt(SupervisionTaskStatus.Issued), Given.Record() with
        {
            Day = Given.Today.AddDays(1), Methods = VisitMethods.None, Inspectors = "检查员甲、 ", Counters = new(0, -1, 0, 0),
        }));

    [Fact]
    public void Begin_Refused_DoesNotStartTheTask()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Issued);

        Refused.For(Text.Missing, () => Begin(task, Given.Record() with { Course = "" }));
        Assert.Equal(SupervisionTaskStatus.Issued, task.Status);
    }

    [Fact]
    public void Begin_LateEntry_BelongsToTheDayOfTheFact()
    {
        var day = Given.Today.AddDays(-70);

        Assert.Equal((LedgerKind.Visit, day), Begin(Issued(from: day), Given.Record() with { Day = day }).Events
            .Select(e => (e.Ledger!.Value, e.Day)).Single());
    }

    [Fact]
    public void Revise_TextMissing_KeepsTheOldRecordWhole()
    {
        var task = Issued(from: Given.Today.AddDays(-1));
        var visit = Begin(task, Given.Record());

        Refused.For(Text.Missing, () => visit.Revise(Given.Record() with { Day = Given.Today.AddDays(-1), Course = " " }, task, Given.GroupMember, Given.Now));
        Assert.Equal((Given.Today, 1), (visit.Day, visit.Revision));
    }

    [Fact]
    public void Confirm_UnitRefusesToSign_KeepsTheReason()
    {
        var visit = Given.VisitAt(VisitStatus.OnSite);
        visit.Confirm("负责人外出", Given.GroupMember, Given.Now);

        Assert.Equal((VisitStatus.Confirmed, "被检查单位拒签：负责人外出"), (visit.Status, visit.Events[^1].Summary));
    }

    [Fact]
    public void Confirm_SignedAndNobodyNamed_IsRefusedUntilTheRecordSaysWhoSigned()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Issued);
        var visit = Given.VisitUnder(task);
        visit.Revise(Given.Record() with { UnitPersons = " " }, task, Given.GroupMember, Given.Now);
        Assert.Equal("修改检查记录：被检查单位在场人员", visit.Events[^1].Summary);

        Refused.For(VisitRules.SignerUnnamed, () => visit.Confirm(null, Given.GroupMember, Given.Now));
        visit.Revise(Given.Record() with { UnitPersons = "丙某（办公室主任）" }, task, Given.GroupMember, Given.Now);
        visit.Confirm(null, Given.GroupMember, Given.Now);

        Assert.Equal(VisitStatus.Confirmed, visit.Status);
    }

    [Fact]
    public void Confirm_Twice_IsRefused()
    {
        var task = Given.TaskAt(SupervisionTaskStatus.Issued);
        var visit = Given.VisitUnder(task);
        visit.Confirm(null, Given.GroupMember, Given.Now);

        Refused.For(VisitRules.AlreadyConfirmed, () => visit.Confirm(null, Given.GroupMember, Given.Now));
        Refused.For(VisitRules.AlreadyConfirmed, () => visit.Revise(Given.Record(), task, Given.GroupMember, Given.Now));
    }

    [Fact]
    public void Confirm_ByTheInspectedUnit_IsRefused() =>
        Refused.For(VisitRules.NotYours, () => Given.VisitAt(VisitStatus.OnSite).Confirm(null, Given.Liaison, Given.Now));

    [Fact]
    public void SignNilFinding_BeforeTheUnitSigned_IsRefused() =>
        Refused.For(VisitRules.NotConfirmed, () => Given.VisitAt(VisitStatus.OnSite).SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now));

    [Fact]
    public void SignNilFinding_WithIssues_SaysHowMany()
    {
        var refusal = Assert.Throws<RuleViolationException>(
            () => Given.VisitAt(VisitStatus.Confirmed).SignNilFinding("未发现问题", 2, Given.GroupLeader, Given.Now));

        Assert.Equal([VisitRules.HasIssues.With(2)], refusal.Rules);
    }

    [Fact]
    public void SignNilFinding_ChecklistMarkedProblemFound_NamesTheItemsUntilTheyAreCorrected()
    {
        string[] items = ["核对名册", "入户核实", "抽查凭证"];
        var visit = Given.VisitAt(VisitStatus.Confirmed);
        visit.Mark(items, [CheckMark.ProblemFound, CheckMark.Checked, CheckMark.ProblemFound], Given.GroupMember, Given.Now);

        var refusal = Assert.Throws<RuleViolationException>(() => visit.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now));
        Assert.Equal([VisitRules.ChecklistSaysProblem.With("1、3")], refusal.Rules);
        Assert.Null(visit.NilSigned);

        visit.Mark(items, [CheckMark.Checked, CheckMark.Checked, CheckMark.NotApplicable], Given.GroupMember, Given.Now);
        visit.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now);
        Assert.NotNull(visit.NilSigned);
    }

    [Fact]
    public void Mark_ProblemFoundAfterTheNilFinding_IsRefused()
    {
        var visit = Given.VisitAt(VisitStatus.Confirmed);
        visit.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now);

        Refused.For(VisitRules.NilForbidsProblem, () => visit.Mark(["核对名册"], [CheckMark.ProblemFound], Given.GroupMember, Given.Now));
        visit.Mark(["核对名册"], [CheckMark.Checked], Given.GroupMember, Given.Now);
        Assert.Equal([CheckMark.Checked], visit.Marks);
    }

    [Fact]
    public void SignNilFinding_Twice_IsRefused()
    {
        var visit = Given.VisitAt(VisitStatus.Confirmed);
        visit.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now);

        Refused.For(VisitRules.NilAlreadySigned, () => visit.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now));
    }

    [Fact]
    public void Approve_SilentVisit_IsRefused() =>
        Refused.For(VisitRules.NothingFound, () => Given.VisitAt(VisitStatus.Confirmed).Approve(Given.Unit.Name, 0, Given.GroupLeader, Given.Now));

    [Fact]
    public void Approve_NilFindingSigned_IsEnough()
    {
        var visit = Given.VisitAt(VisitStatus.Confirmed);
        visit.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now);
        visit.Approve(Given.Unit.Name, 0, Given.GroupLeader, Given.Now);

        Assert.Equal(VisitStatus.Approved, visit.Status);
    }

    [Fact]
    public void Approve_Twice_IsRefused() =>
        Refused.For(VisitRules.AlreadyApproved, () => Given.VisitAt(VisitStatus.Approved).Approve(Given.Unit.Name, 1, Given.GroupLeader, Given.Now));

    [Fact]
    public void Approve_ByAMember_IsRefused() =>
        Refused.For(VisitRules.NotYours, () => Given.VisitAt(VisitStatus.Confirmed).Approve(Given.Unit.Name, 1, Given.GroupMember, Given.Now));

    [Fact]
    public void ObstaclesToRaiseIssue_NilFindingOrApproved_Stand()
    {
        var nil = Given.VisitAt(VisitStatus.Confirmed);
        nil.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now);

        Assert.Equal([VisitRules.HasNilFinding], nil.ObstaclesToRaiseIssue(Given.GroupMember));
        Assert.Equal([VisitRules.NotYours, VisitRules.AlreadyApproved], Given.VisitAt(VisitStatus.Approved).ObstaclesToRaiseIssue(Given.Office));
    }

    [Fact]
    public void Begin_BeforeItsTask_IsRefused()
    {
        var early = Given.Record() with { Day = Given.Today.AddDays(-1) };

        Refused.For(VisitRules.BeforeTask, () => Begin(Issued(from: Given.Today.AddDays(5)), early));
        Refused.For(VisitRules.BeforeTask, () => Begin(Issued(from: Given.Today), early with { Day = new(1900, 1, 1) }));
        Assert.Equal(VisitStatus.OnSite, Begin(Issued(from: Given.Today.AddDays(5)), Given.Record()).Status);
        Assert.Equal(VisitStatus.OnSite, Begin(Issued(from: Given.Today.AddDays(-1)), early).Status);
    }

    [Fact]
    public void Revise_ToBeforeItsTask_IsRefused()
    {
        var task = Issued(from: Given.Today);
        var visit = Begin(task, Given.Record());

        Refused.For(VisitRules.BeforeTask, () => visit.Revise(Given.Record() with { Day = Given.Today.AddDays(-1) }, task, Given.GroupMember, Given.Now));
        Assert.Throws<ArgumentOutOfRangeException>(() => visit.Revise(Given.Record(), Issued(from: Given.Today), Given.GroupMember, Given.Now));
    }

    [Theory]
    [InlineData("李四、李四")]
    [InlineData("李四，李 四")]
    [InlineData("李四 李四")]
    [InlineData("李四")]
    public void Begin_OnePersonNamedTwice_IsRefused(string inspectors) =>
        Refused.For(VisitRules.NoInspectors, () => Begin(Given.TaskAt(SupervisionTaskStatus.Issued), Given.Record() with { Inspectors = inspectors }));

    [Theory]
    [InlineData("李四 王五")]
    [InlineData("李　四；王　五")]
    [InlineData("李四、李四（二室）")]
    public void Begin_TwoPeople_IsTaken(string inspectors) =>
        Assert.Equal(inspectors, Begin(Given.TaskAt(SupervisionTaskStatus.Issued), Given.Record() with { Inspectors = inspectors }).Inspectors);

    private static SupervisionTask Issued(DateOnly from)
    {
        var task = SupervisionTask.Draft("RW", Given.Plan() with { From = from }, Given.Office, Given.Now);
        task.Submit(Given.Office, Given.Now);
        task.Approve(Given.SecondOffice, Given.Now);
        task.Issue("第一监督单元组", Given.Office, Given.Now);
        return task;
    }

    private static Visit Begin(SupervisionTask task, VisitRecord record) =>
        Visit.Begin("JC-2026-0001", task, Given.Unit.Id, Given.Unit.Name, Given.County, record, Given.GroupMember, Given.Now);
}
