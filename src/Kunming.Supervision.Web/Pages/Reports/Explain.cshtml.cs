using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>数据说明: why a figure is zero, has moved or does not fit, in a sentence that goes out with the report.</summary>
public sealed class ExplainModel(SupervisionDbContext db) : ReportVerbPage(db)
{
    [BindProperty]
    public NoteForm Form { get; set; } = new();

    public override string Verb => "说明数据";

    public override IReadOnlyList<Rule> Obstacles => Report.ObstaclesToWrite(Viewer);

    public IEnumerable<SelectListItem> Places =>
        Report.Figures.Where(f => f.Part is null).Select(f => f.Code).Concat(CrossChecks.All.Select(c => c.Code)).Select(code => new SelectListItem(ReportPlaces.NameOf(code), code));

    public void OnGet(string? place) => Form.Place = place;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Report.Revision);
        RequireValidForm();
        Report.Explain(Form.Place!, Form.Text!, Viewer, Now);
        return await DoneAsync("说明已保存");
    }

    protected override bool MayEver(QuarterReport report) => report.MayWrite(Viewer);
}
