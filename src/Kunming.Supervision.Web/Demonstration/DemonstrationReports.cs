using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Reports.Templates;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The quarterly reports, their figures counted from the rows as they stood on the day.</summary>
internal sealed class DemonstrationReports(DemonstrationStage stage, FigureCounter counter)
{
    private readonly List<ReportTemplate> _templates = [];

    private static readonly int[] DraftedInThird = [1, 2, 4];

    /// <summary>The groups draft and send; the office accepts, after sending one back for a better text.</summary>
    public async Task ReportOfGroupsAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        foreach (var group in stage.Cast.Groups)
        {
            var report = await DraftAsync(group, quarter, on, cancellationToken);
            var office = stage.Cast.Office[1];
            Send(report, group.Leader, on.AddHours(2));
            if (quarter.Number is 2 && group.Group.Number is 6)
            {
                stage.After(on, 1, at =>
                {
                    report.Mark("下一步工作打算", "过于笼统，请写明对本组逾期问题逐件怎样督促", office, at.AddMinutes(-10));
                    report.Mark("I9", "请核对逾期问题的期限是否已经批准延期", office, at.AddMinutes(-5));
                    report.Return("下一步工作打算过于笼统，请结合本组逾期问题补充", office, at);
                });
                stage.After(on, 1, at =>
                {
                    report.Write(report.Body + "\n逾期问题逐件约谈责任单位分管负责人，每周调度一次。", group.Leader, at);
                    Send(report, group.Leader, at.AddMinutes(5));
                }, 14);
            }

            // One still waits for the office, so that its paper can be kept and its places can be marked.
            if (quarter.Number is not 2 || group.Group.Number is not 7)
            {
                stage.After(on, 2, at => report.Accept(office, at));
            }
        }
    }

    /// <summary>The office compiles and sends; a leader approves; the first quarter's is also circulated.</summary>
    public async Task SynthesiseAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var office = stage.Cast.Office[0];
        var figures = await counter.OfCityAsync(quarter, ChinaTime.DayOf(on), cancellationToken);
        var report = stage.Make(SynthesisReport.Compile(quarter, figures, ReportTemplates.Render(ReportDrafts.City, quarter, null, figures), office, on, await counter.RestatementsOfCityAsync(quarter, cancellationToken)));
        var groups = stage.Cast.Groups.Select(g => g.Group).ToList();
        report.Send(groups, [.. groups.Select(g => g.Id)], report.Figures, office, on.AddHours(1));
        stage.After(on, 2, at => report.Approve(stage.Cast.Leader, at));
        if (quarter.Number is 1)
        {
            stage.After(on, 4, at => report.Circulate(office, at));
        }

        stage.After(on, 3, at => Tell(report, office, at));
    }

    /// <summary>The circular: the first quarter's is issued, the second's waits for a leader.</summary>
    private void Tell(SynthesisReport report, Viewer office, DateTimeOffset on)
    {
        var circular = stage.Make(Circular.Draft(report, ReportTemplates.Render(ReportDrafts.Circular, report.Quarter, null, report.Figures), office, on));
        circular.Submit(office, on.AddMinutes(20));
        if (report.Quarter.Number is 1)
        {
            stage.After(on, 1, at => circular.Approve(stage.Cast.Leader, at));
            stage.After(on, 2, at => circular.Issue(Circular.NumberOf(DemonstrationStage.Year, stage.Number(Circular.SeriesOf(DemonstrationStage.Year))), office, at));
        }
    }

    /// <summary>In the quarter that runs some groups have begun to write, with the office's new template.</summary>
    public async Task BeginAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        const string Typical = "# 下一步工作打算";
        var body = ReportDrafts.Group.Replace(Typical, "# 典型问题\n（写一至两个典型问题的事实、定性和整改情况。）\n" + Typical, StringComparison.Ordinal);
        _templates.Add(stage.Make(ReportTemplate.Issue(ReportTemplateKind.Group, body, "增加“典型问题”一节", quarter, _templates, stage.Cast.Office[0], on.AddHours(-5))));
        foreach (var group in stage.Cast.Groups.Where(g => DraftedInThird.Contains(g.Group.Number)))
        {
            await DraftAsync(group, quarter, on, cancellationToken);
        }
    }

    /// <summary>What is zero is explained before the report goes.</summary>
    private static void Send(GroupReport report, Viewer leader, DateTimeOffset on)
    {
        foreach (var blank in QuarterReport.NeverBlank.Where(i => report.FigureOf(i.Code) is { Value: 0 }))
        {
            report.Explain(blank.Code, $"本季度人员集中参加专项工作，未单独安排{blank.Name}", leader, on.AddMinutes(-10));
        }

        report.Send(report.Figures, leader, on);
    }

    private async Task<GroupReport> DraftAsync(CastGroup group, Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var figures = await counter.OfGroupAsync(group.Group.Id, quarter, ChinaTime.DayOf(on), cancellationToken);
        return stage.Make(GroupReport.Draft(group.Group, quarter, figures, ReportTemplates.Render(ReportTemplates.BodyFor(_templates, ReportTemplateKind.Group, quarter), quarter, group.Group.Name, figures), group.Leader, on, await counter.RestatementsOfGroupAsync(group.Group.Id, quarter, ChinaTime.DayOf(on), cancellationToken)));
    }
}
