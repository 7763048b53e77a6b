using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class SynthesisReportTests
{
    private static readonly Quarter Third = new(2026, 3);

    private readonly UnitGroup _first = Given.UnitGroup();
    private readonly UnitGroup _second = Given.UnitGroup(2);
    private readonly SynthesisReport _report = SynthesisReport.Compile(Third, [], "全市检查{V1}次", Given.Office, Given.Now);

    [Fact]
    public void Compile_ByTheLeadersBeforeTheQuarter_NamesBoth() => Refused.For(
        [ReportRules.NotYours, ReportRules.QuarterNotBegun], () => SynthesisReport.Compile(Third.Next, [], "正文", Given.CityLeader, Given.Now));

    [Fact]
    public void Send_AGroupNeitherSentNorMissing_NamesTheGroup()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => _report.Send([_first, _second], [_first.Id], [], Given.Office, Given.Now));

        Assert.Equal([ReportRules.GroupNotSent.With(_second.Name)], refusal.Rules);
    }

    [Fact]
    public void Send_MissingGroupRecorded_IsAllowed()
    {
        _report.RecordMissing(_second, "人员抽调", [_first.Id], Given.Office, Given.Now);
        _report.Send([_first, _second], [_first.Id], [], Given.Office, Given.Now);

        Assert.Equal(ReportStatus.Sent, _report.Status);
    }

    [Fact]
    public void RecordMissing_GroupThatSent_IsRefused() =>
        Refused.For(ReportRules.AlreadySent, () => _report.RecordMissing(_first, "缺", [_first.Id], Given.Office, Given.Now));

    [Fact]
    public void RecordMissing_Twice_IsRefused()
    {
        _report.RecordMissing(_first, "人员抽调", [], Given.Office, Given.Now);

        Refused.For(ReportRules.AlreadyMissing, () => _report.RecordMissing(_first, "人员抽调", [], Given.Office, Given.Now));
    }

    [Fact]
    public void Approve_NotSent_IsRefused() => Refused.For(ReportRules.NotForApproval, () => _report.Approve(Given.CityLeader, Given.Now));

    [Fact]
    public void Approve_ByTheOfficeItself_IsRefused()
    {
        _report.Send([], [], [], Given.Office, Given.Now);

        Refused.For(ReportRules.NotYours, () => _report.Approve(Given.Office, Given.Now));
    }

    [Fact]
    public void Circulate_NotApproved_IsRefused()
    {
        _report.Send([], [], [], Given.Office, Given.Now);

        Refused.For(ReportRules.NotApproved, () => _report.Circulate(Given.Office, Given.Now));
    }

    [Fact]
    public void Circulate_Approved_EntersTheLedgerAndEnds()
    {
        _report.Send([], [], [], Given.Office, Given.Now);
        _report.Approve(Given.CityLeader, Given.Now);
        _report.Circulate(Given.Office, Given.Now);

        Assert.Equal((ReportStatus.Circulated, LedgerKind.Report), (_report.Status, _report.Events[^1].Ledger!.Value));
        Refused.For(ReportRules.NotEditable, () => _report.Write("改", Given.Office, Given.Now));
    }

    [Fact]
    public void Return_ByALeader_LetsTheOfficeWriteAgain()
    {
        _report.Send([], [], [], Given.Office, Given.Now);
        _report.Return("补充原因分析", Given.CityLeader, Given.Now);
        _report.Write("已补充{V1}", Given.Office, Given.Now);

        Assert.Equal((ReportStatus.Returned, "已补充{V1}"), (_report.Status, _report.Body));
    }
}
