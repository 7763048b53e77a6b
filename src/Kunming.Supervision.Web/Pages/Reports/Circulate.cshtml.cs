using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class CirculateModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    public override string Verb => "例会通报";

    public override IReadOnlyList<Rule> Obstacles => ((SynthesisReport)Report).ObstaclesToCirculate(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        ((SynthesisReport)Report).Circulate(Viewer, Now);
        return await DoneAsync("已通报");
    }

    protected override bool MayEver(QuarterReport report) => report is SynthesisReport && Viewer.IsOffice;
}
