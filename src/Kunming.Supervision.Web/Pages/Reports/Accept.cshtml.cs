using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class AcceptModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    public override string Verb => "采纳";

    public override IReadOnlyList<Rule> Obstacles => ((GroupReport)Report).ObstaclesToReview(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        ((GroupReport)Report).Accept(Viewer, Now);
        return await DoneAsync("已采纳");
    }

    protected override bool MayEver(QuarterReport report) => report is GroupReport && Viewer.IsOffice;
}
