using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Web.Demonstration;

/// <summary>The quarterly reports, their figures counted from the rows as they stood on the day.</summary>
internal sealed class DemonstrationReports(DemonstrationStage stage, FigureCounter counter)
{
    private static readonly int[] DraftedInThird = [1, 2, 4];

    /// <summary>The groups draft and send; the office accepts, after sending one back for a better text.</summary>
    public async Task ReportOfGroupsAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        foreach (var group in stage.Cast.Groups)
        {
            var report = await DraftAsync(group, quarter, on, cancellationToken);
            var office = stage.Cast.Office[1];
            report.Send(group.Leader, on.AddHours(2));
            if (quarter.Number is 2 && group.Group.Number is 6)
            {
                stage.After(on, 1, at => report.Return("下一步工作打算过于笼统，请结合本组逾期问题补充", office, at));
                stage.After(on, 1, at =>
                {
                    report.Write(report.Body + "\n逾期问题逐件约谈责任单位分管负责人，每周调度一次。", group.Leader, at);
                    report.Send(group.Leader, at.AddMinutes(5));
                }, 14);
            }

            stage.After(on, 2, at => report.Accept(office, at));
        }
    }

    /// <summary>The office compiles and sends; a leader approves; the first quarter's is also circulated.</summary>
    public async Task SynthesiseAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var office = stage.Cast.Office[0];
        var figures = await counter.OfCityAsync(quarter, ChinaTime.DayOf(on), cancellationToken);
        var report = stage.Make(SynthesisReport.Compile(quarter, figures, ReportDrafts.ForCity(quarter), office, on));
        var groups = stage.Cast.Groups.Select(g => g.Group).ToList();
        report.Send(groups, [.. groups.Select(g => g.Id)], office, on.AddHours(1));
        stage.After(on, 2, at => report.Approve(stage.Cast.Leader, at));
        if (quarter.Number is 1)
        {
            stage.After(on, 4, at => report.Circulate(office, at));
        }
    }

    /// <summary>In the quarter that runs some groups have begun to write.</summary>
    public async Task BeginAsync(Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        foreach (var group in stage.Cast.Groups.Where(g => DraftedInThird.Contains(g.Group.Number)))
        {
            await DraftAsync(group, quarter, on, cancellationToken);
        }
    }

    private async Task<GroupReport> DraftAsync(CastGroup group, Quarter quarter, DateTimeOffset on, CancellationToken cancellationToken)
    {
        var figures = await counter.OfGroupAsync(group.Group.Id, quarter, ChinaTime.DayOf(on), cancellationToken);
        return stage.Make(GroupReport.Draft(group.Group, quarter, figures, ReportDrafts.ForGroup(group.Group.Name, quarter), group.Leader, on));
    }
}
