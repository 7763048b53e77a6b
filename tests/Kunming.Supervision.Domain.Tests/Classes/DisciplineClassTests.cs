using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Classes;

public class DisciplineClassTests
{
    private static readonly Guid Issue = Guid.CreateVersion7();

    [Fact]
    public void Arrange_ByLeaderForHisGroup_BearsHolderYearAndSession()
    {
        var arranged = DisciplineClass.Arrange(3, Plan(), Given.Group, "第一监督单元组", Given.GroupLeader, Given.Now);

        Assert.Equal(("第一监督单元组纪法课堂2026年第3期", ClassStatus.Arranged, false), (arranged.Label, arranged.Status, arranged.CityWide));
        Assert.Equal(new LedgerPlace(Given.Group, Given.City), arranged.Place);
        Assert.Null(arranged.Events[^1].Ledger);
        Assert.True(Arranged().CityWide);
    }

    [Fact]
    public void Arrange_NotTheirs_IsRefused()
    {
        Refused.For(ClassRules.NotYours, () => DisciplineClass.Arrange(1, Plan(), Given.Group, "组", Given.GroupMember, Given.Now));
        Refused.For(ClassRules.NotYours, () => DisciplineClass.Arrange(1, Plan(), Given.Group, "组", Given.Office, Given.Now));
        Refused.For(ClassRules.NotYours, () => DisciplineClass.Arrange(1, Plan(), null, null, Given.CityLeader, Given.Now));
        Refused.For(ClassRules.NotYours, () => Arranged().Cancel("有事", Given.CountyOfficer, Given.Now));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40.5)]
    [InlineData(1.3)]
    public void Arrange_HoursNotInHalves_IsRefused(double hours) =>
        Refused.For(ClassRules.HoursRange, () => DisciplineClass.Arrange(1, Plan() with { Hours = (decimal)hours }, null, null, Given.Office, Given.Now));

    [Fact]
    public void Hold_WithNamesAndCounts_EntersTheLedgerOnItsDay()
    {
        var held = Held();

        Assert.Equal((ClassStatus.Held, 14, 1), (held.Status, held.Present, held.Absent));
        Assert.Equal(("甲局：张三、李四", "甲局缺席：王五（病假）"), ($"甲局：{held.Attendance[0].Names}", $"甲局缺席：{held.Attendance[0].AbsentNames}"));
        Assert.Equal((LedgerKind.Class, Given.Today, "纪法课堂：证据规范，某教师主讲，到课14人，缺席1人，1.5学时"), (held.Events[^1].Ledger!.Value, held.Events[^1].Day, held.Events[^1].Summary));
        Refused.For(ClassRules.NotArranged, () => held.Revise(Plan(), Given.Office, Given.Now));
        Refused.For(ClassRules.NotArranged, () => held.Hold(AttendanceSheet.Read("乙局：2人", null), null, Given.Office, Given.Now));
    }

    [Fact]
    public void Hold_BeforeItsDayOrWithNobody_IsRefused()
    {
        var arranged = DisciplineClass.Arrange(1, Plan() with { Day = Given.Today.AddDays(1) }, null, null, Given.Office, Given.Now);

        Refused.For([ClassRules.NotYet, ClassRules.NobodyCame], () => arranged.Hold(AttendanceSheet.Read(null, "甲局：张三（出差）"), null, Given.Office, Given.Now));
    }

    [Fact]
    public void Revise_IntoAnotherYear_IsRefused()
    {
        var arranged = Arranged();
        arranged.Revise(Plan() with { Topic = "谈话方法" }, Given.SecondOffice, Given.Now);

        Assert.Equal("谈话方法", arranged.Topic);
        Refused.For(ClassRules.OtherYear, () => arranged.Revise(Plan() with { Day = new(2027, 1, 4) }, Given.Office, Given.Now));
    }

    [Fact]
    public void Sheet_LinesOutOfOrder_NamesEachOfThem() => Refused.For(
        [ClassRules.LineUnclear, ClassRules.LineUnclear, ClassRules.NameTwice, ClassRules.PresentAndAbsent, ClassRules.NamedAndCounted],
        () => AttendanceSheet.Read("没有冒号的一行\n甲局：张三、张三、李四\n乙局：3人\n乙局：赵六", "甲局：李四（病假）\n丙局：没有原因的人"));

    [Fact]
    public void Sheet_PastedFromWorkbook_GathersEachUnit()
    {
        var sheet = AttendanceSheet.Read("甲局\t张三\r\n甲局\t李四\r\n乙局\t12", "甲局\t王五\t病假\r\n");

        Assert.Equal([new ClassAttendance("甲局", 2, "张三、李四", 1, "王五（病假）"), new ClassAttendance("乙局", 12, null, 0, null)], sheet.Units);
    }

    [Fact]
    public void Appraise_Counts_AreHeldAgainstWhoCame()
    {
        var held = Held();
        Refused.For(ClassRules.NotHeld, () => Arranged().Appraise(new(1, 1, null, null), Given.Office, Given.Now));
        Refused.For([ClassRules.AppraisalCounts, ClassRules.AppraisalScore], () => held.Appraise(new(15, 1, 101, null), Given.Office, Given.Now));
        Refused.For(ClassRules.AppraisalCounts, () => held.Appraise(new(3, 4, 80, null), Given.Office, Given.Now));

        held.Appraise(new(14, 13, 88.5m, " "), Given.Office, Given.Now);

        Assert.Equal(("测评：14人参加，13人合格，平均88.5分", (string?)null), (held.Events[^1].Summary, held.Appraisal!.Remark));
        Refused.For(ClassRules.AppraisedBefore, () => held.Appraise(new(14, 13, 88.5m, null), Given.Office, Given.Now));
    }

    [Fact]
    public void Tell_TextWithNames_IsRefusedUntilSomebodyLooked()
    {
        var arranged = Arranged();
        string[] names = ["某县农业农村局", "农业农村局", "张三"];
        var told = new ClassCase(Issue, "名册未公示", "某县农业 农村局的张三没有公示名册。");

        var refused = Assert.Throws<RuleViolationException>(() => arranged.Tell(told, true, names, false, Given.Office, Given.Now));
        Assert.Contains("“某县农业农村局”“张三”", Assert.Single(refused.Rules).Message, StringComparison.Ordinal);
        Assert.Equal(ClassRules.CaseTells.Code, refused.Rules[0].Code);

        arranged.Tell(told, true, names, true, Given.Office, Given.Now);
        Assert.Equal("增加案例：名册未公示（所含名称已核对）", arranged.Events[^1].Summary);
        Refused.For([ClassRules.CaseOpen, ClassRules.CaseTwice], () => arranged.Tell(told with { Text = "某单位没有公示名册。" }, false, names, false, Given.Office, Given.Now));
    }

    [Fact]
    public void Tell_Cancelled_IsRefused()
    {
        var cancelled = Arranged();
        cancelled.Cancel("主讲人有事", Given.Office, Given.Now);

        Assert.Equal(ClassStatus.Cancelled, cancelled.Status);
        Refused.For(ClassRules.WasCancelled, () => cancelled.Tell(new(Issue, "名称", "内容"), true, [], false, Given.Office, Given.Now));
    }

    [Fact]
    public void Anonymity_Forms_AreWholeAndWithoutArea()
    {
        Assert.Equal(["某县农业农村局", "农业农村局"], Anonymity.FormsOf("某县农业农村局", "某县"));
        Assert.Equal(["某县某"], Anonymity.FormsOf("某县某", "某县"));
        Assert.Equal(["张三", "李四", "副局长"], Anonymity.PersonsIn("张三、李四（副局长）"));
    }

    private static ClassPlan Plan() => new("证据规范", "某教师", Given.Today, "会议室", 1.5m, null);

    private static DisciplineClass Arranged() => DisciplineClass.Arrange(1, Plan(), null, null, Given.Office, Given.Now);

    private static DisciplineClass Held()
    {
        var held = Arranged();
        held.Hold(AttendanceSheet.Read("甲局：张三、李四\n乙局：12人", "甲局：王五（病假）"), "要点", Given.Office, Given.Now);
        return held;
    }
}
