using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class ApproveModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    public override string Verb => "审批";

    public override IReadOnlyList<Rule> Obstacles => ((SynthesisReport)Report).ObstaclesToApprove(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        ((SynthesisReport)Report).Approve(Viewer, Now);
        return await DoneAsync("已审批同意");
    }

    protected override bool MayEver(QuarterReport report) => report is SynthesisReport && Viewer.IsLeader;
}
