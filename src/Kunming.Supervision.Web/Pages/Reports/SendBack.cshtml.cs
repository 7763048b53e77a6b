using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>退回: the office returns a group's report, a leader the synthesis.</summary>
public sealed class SendBackModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    [BindProperty]
    public ReasonForm Form { get; set; } = new();

    public override string Verb => "退回";

    public override IReadOnlyList<Rule> Obstacles => Report.ObstaclesToReturn(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        RequireValidForm();
        if (Report is GroupReport group)
        {
            group.Return(Form.Reason!, Viewer, Now);
        }
        else
        {
            ((SynthesisReport)Report).Return(Form.Reason!, Viewer, Now);
        }

        return await DoneAsync("已退回");
    }

    protected override bool MayEver(QuarterReport report) => report is GroupReport ? Viewer.IsOffice : Viewer.IsLeader;
}
