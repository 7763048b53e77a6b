using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class GroupReportTests
{
    private static readonly Quarter Third = new(2026, 3);

    private readonly UnitGroup _group = Given.UnitGroup();
    private readonly Viewer _leader;
    private readonly Viewer _member;

    public GroupReportTests()
    {
        _leader = Given.Viewer(Seat.GroupOfficer, Given.SupervisionOffice, [_group.Id], [_group.Id]);
        _member = Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [_group.Id]);
    }

    [Fact]
    public void Draft_QuarterNotBegunByAStranger_NamesBoth() => Refused.For(
        [ReportRules.NotYours, ReportRules.QuarterNotBegun], () => GroupReport.Draft(_group, Third.Next, [], "正文", Given.OtherGroupLeader, Given.Now));

    [Fact]
    public void Write_UnknownFigure_NamesItAndKeepsTheText()
    {
        var report = Draft();

        var refusal = Assert.Throws<RuleViolationException>(() => report.Write("问题{I1}个，其他{Z9}个", _member, Given.Now));
        Assert.Equal([ReportRules.UnknownFigure.With("Z9")], refusal.Rules);
        Refused.For(ReportRules.UnknownFigure, () => report.Write("整改率{I7/I99}", _member, Given.Now));
        Assert.Equal("发现问题{I1}个，整改率{I7/I2}", report.Body);
    }

    [Theory]
    [InlineData("共{ZZ9}个", "ZZ9")]
    [InlineData("共{zz}个", "zz")]
    [InlineData("共{i1}个", "i1")]
    [InlineData("共{}个", "")]
    [InlineData("占{I1/I2/I7}", "I1/I2/I7")]
    [InlineData("占{I1 / I2}", "I1 ")]
    public void Write_BracesThatQuoteNoFigure_AreRefused(string body, string named)
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Draft().Write(body, _member, Given.Now));

        Assert.Equal([ReportRules.UnknownFigure.With(named)], refusal.Rules);
    }

    [Fact]
    public void Write_FourLevelsOfHeadings_AreReadAsSuchAndAFifthIsRefused()
    {
        var report = Draft();
        report.Write("# 总体\n## 检查\n### 方式\n#### 专项\n正文{I1}个", _member, Given.Now);

        Assert.Equal([(1, "总体"), (2, "检查"), (3, "方式"), (4, "专项"), (0, "正文")], ReportText.Read(report.Body).Select(l => (l.Level, l.Pieces[0].Text)));
        Refused.For(ReportRules.HeadingTooDeep, () => report.Write("##### 太深\n正文", _member, Given.Now));
    }

    [Fact]
    public void Write_NoText_IsRefused() => Refused.For(Text.Missing, () => Draft().Write(" ", _member, Given.Now));

    [Fact]
    public void ValueOf_AFigure_IsTheNumberOfItsRows()
    {
        var report = GroupReport.Draft(
            _group, Third, [new("I1", null, [Guid.CreateVersion7(), Guid.CreateVersion7()]), new("I1", "作风", [Guid.CreateVersion7()])], "正文", _member, Given.Now);

        Assert.Equal([2m, 1m, 0m], [report.ValueOf("I1"), report.ValueOf("I1", "作风"), report.ValueOf("I2")]);
    }

    [Fact]
    public void Send_ByAMember_IsRefused() => Refused.For(ReportRules.NotYours, () => Draft().Send([], _member, Given.Now));

    [Fact]
    public void Sent_FiguresAndText_NeverChange()
    {
        var report = Sent();

        Refused.For(ReportRules.NotEditable, () => report.Write("改写", _leader, Given.Now));
        Refused.For(ReportRules.NotEditable, () => report.Refreeze([], _leader, Given.Now));
        Refused.For(ReportRules.NotEditable, () => report.Send(report.Figures, _leader, Given.Now));
        Assert.Equal((LedgerKind.Report, 1m), (report.Events[^1].Ledger, report.ValueOf("I1")));
    }

    [Fact]
    public void Accept_NotSent_IsRefused() => Refused.For(ReportRules.NotSent, () => Draft().Accept(Given.Office, Given.Now));

    [Fact]
    public void Accept_ByTheGroup_IsRefused() => Refused.For(ReportRules.NotYours, () => Sent().Accept(_leader, Given.Now));

    [Fact]
    public void Return_Sent_LetsTheGroupRefreezeAndSendAgain()
    {
        var report = Sent();
        report.Return("数据不全", Given.Office, Given.Now);
        report.Refreeze([new("I1", null, [])], _leader, Given.Now);
        report.Explain("I1", "本季度检查未发现问题", _leader, Given.Now);
        report.Send(report.Figures, _leader, Given.Now);

        Assert.Equal((ReportStatus.Sent, 2, 0m), (report.Status, report.TimesSent, report.ValueOf("I1")));
        report.Accept(Given.Office, Given.Now);
        Refused.For(ReportRules.NotSent, () => report.Return("太晚", Given.Office, Given.Now));
    }

    private GroupReport Draft() =>
        GroupReport.Draft(_group, Third, [new("I1", null, [Guid.CreateVersion7()])], "发现问题{I1}个，整改率{I7/I2}", _member, Given.Now);

    private GroupReport Sent()
    {
        var report = Draft();
        report.Send(report.Figures, _leader, Given.Now);
        return report;
    }
}
