using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Reports.Templates;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class CircularTests
{
    private static readonly Quarter Third = new(2026, 3);

    private static readonly KeptPaper Paper = new(new('a', 64), new('b', 64), 1234);

    private readonly SynthesisReport _report = SynthesisReport.Compile(
        Third, [new("I1", null, [Guid.CreateVersion7()]), new("M1", null, []), new("I1", "第一监督单元组", []), new("M1", "第一监督单元组", [])], "发现{I1}个", Given.Office, Given.Now);

    [Fact]
    public void Draft_FromAnApprovedSynthesis_TakesTheFiguresThatItShows()
    {
        var circular = Drafted();

        Assert.Equal(("关于2026年第三季度“单元制”监督工作情况的通报", CircularStatus.Drafted, _report.Id), (circular.Title, circular.Status, circular.ReportId));
        Assert.Equal([("I1", null, 1m), ("M1", null, 0m), ("I1", "第一监督单元组", 0m)], circular.Figures.Select(f => (f.Code, f.Part, f.Value)));
        Assert.Equal(new LedgerPlace(null, Given.City), circular.Place);
    }

    [Fact]
    public void Draft_BeforeApprovalOrByOthers_IsRefused()
    {
        Refused.For(CircularRules.ReportNotApproved, () => Circular.Draft(_report, "正文", Given.Office, Given.Now));
        Approve();
        Refused.For(CircularRules.NotYours, () => Circular.Draft(_report, "正文", Given.GroupLeader, Given.Now));
        Refused.For(ReportRules.CounterRecused, () => Circular.Draft(_report, "正文", Given.Office with { Recusals = [Given.Unit.Id] }, Given.Now));
        Refused.For(ReportRules.UnknownFigure, () => Circular.Draft(_report, "共{Z9}个", Given.Office, Given.Now));
    }

    [Fact]
    public void Issue_AfterApproval_BearsANumberAndKeepsItsPaper()
    {
        var circular = Drafted();
        Refused.For(CircularRules.NotApproved, () => circular.Issue("昆监督通〔2026〕1号", Given.Office, Given.Now));
        Refused.For(ReportRules.PaperKept, () => circular.Keep(Paper, Given.Registrar));
        circular.Submit(Given.Office, Given.Now);
        Refused.For(CircularRules.NotDrafted, () => circular.Write("改", Given.Office, Given.Now));
        Refused.For(CircularRules.NotYours, () => circular.Approve(Given.Office, Given.Now));
        circular.Approve(Given.CityLeader, Given.Now);

        circular.Issue(Circular.NumberOf(2026, 1), Given.Office, Given.Now);
        circular.Keep(Paper, Given.Registrar);

        Assert.Equal((CircularStatus.Issued, "昆监督通〔2026〕1号", Paper), (circular.Status, circular.Number!, circular.Paper!));
        Assert.Equal([LedgerKind.Report, null], circular.Events.TakeLast(2).Select(e => e.Ledger));
        Assert.Equal($"保存签发件，SHA-256：{Paper.Sha256}", circular.Events[^1].Summary);
        Refused.For(ReportRules.PaperKept, () => circular.Keep(Paper, Given.Registrar));
    }

    [Fact]
    public void Return_WhatWasSubmitted_IsWrittenAnew()
    {
        var circular = Drafted();
        Refused.For(CircularRules.NotSubmitted, () => circular.Return("补充", Given.CityLeader, Given.Now));
        circular.Submit(Given.Office, Given.Now);

        circular.Return("请补充典型问题", Given.CityLeader, Given.Now);
        circular.Write("# 空\n# 有\n内容", Given.Office, Given.Now);

        Assert.Equal((CircularStatus.Drafted, 1, "请补充典型问题"), (circular.Status, circular.TimesSubmitted, circular.ReturnReason!));
        Refused.For(ReportRules.BlankSection, () => circular.Submit(Given.Office, Given.Now));
        circular.Write("# 有\n（写明工作要求。）", Given.Office, Given.Now);
        Refused.For(ReportRules.InstructionLeft, () => circular.Submit(Given.Office, Given.Now));
    }

    [Fact]
    public void Template_OfTheProgram_IsSound()
    {
        Assert.Empty(TemplateText.Read(ReportDrafts.Circular).Problems);
        Assert.Contains("发现问题{I1}个", ReportTemplates.Render(ReportTemplates.BodyFor([], ReportTemplateKind.Circular, Third), Third, null, []), StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_OfASentReport_IsOncePerSending()
    {
        Refused.For(ReportRules.PaperKept, () => _report.Keep(Paper, Given.Registrar));
        Send();

        _report.Keep(Paper, Given.Registrar);
        Assert.Equal(Paper, _report.Last!.Paper);
        Refused.For(ReportRules.PaperKept, () => _report.Keep(Paper, Given.Registrar));

        _report.Return("请核对", Given.CityLeader, Given.Now);
        Send();
        Assert.Null(_report.Last!.Paper);
        Assert.Equal([Paper, null], _report.Submissions.Select(s => s.Paper));
    }

    private void Send()
    {
        foreach (var blank in QuarterReport.NeverBlank.Where(i => _report.FigureOf(i.Code) is { Value: 0 }))
        {
            _report.Explain(blank.Code, "没有开展", Given.Office, Given.Now);
        }

        _report.Send([], [], _report.Figures, Given.Office, Given.Now);
    }

    private void Approve()
    {
        Send();
        _report.Approve(Given.CityLeader, Given.Now);
    }

    private Circular Drafted()
    {
        Approve();
        return Circular.Draft(_report, "# 情况\n发现{I1}个", Given.Office, Given.Now);
    }
}
