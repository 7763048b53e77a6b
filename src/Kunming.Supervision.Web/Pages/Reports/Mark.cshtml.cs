using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>标注: what is to be changed, bound to a heading or a figure; the report is returned with it.</summary>
public sealed class MarkModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    [BindProperty]
    public NoteForm Form { get; set; } = new();

    public override string Verb => "标注";

    public override IReadOnlyList<Rule> Obstacles => Report.ObstaclesToReturn(Viewer);

    public IEnumerable<SelectListItem> Places => ReportPlaces.Of(Report).Select(place => new SelectListItem(ReportPlaces.NameOf(place), place));

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        RequireValidForm();
        Report.Mark(Form.Place!, Form.Text!, Viewer, Now);
        return await DoneAsync("已标注");
    }

    protected override bool MayEver(QuarterReport report) => report is GroupReport ? Viewer.IsOffice : Viewer.IsLeader;
}
