using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>重新取数, before sending.</summary>
public sealed class RefreezeModel(SupervisionDbContext db, FigureCounter counter) : ReportVerbPage(db)
{
    public override string Verb => "重新取数";

    public override IReadOnlyList<Rule> Obstacles => Report.ObstaclesToWrite(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        var (figures, restatements) = Report is GroupReport group
            ? (await counter.OfGroupAsync(group.GroupId, Report.Quarter, Today, Aborted), await counter.RestatementsOfGroupAsync(group.GroupId, Report.Quarter, Today, Aborted))
            : (await counter.OfCityAsync(Report.Quarter, Today, Aborted), await counter.RestatementsOfCityAsync(Report.Quarter, Aborted));
        Report.Refreeze(figures, Viewer, Now, restatements);
        return await DoneAsync("已重新取数");
    }

    protected override bool MayEver(QuarterReport report) => report.MayWrite(Viewer);
}
