using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Domain.Reports.Templates;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Circulars;

/// <summary>起草通报 from an approved synthesis, with the office's template.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromQuery(Name = "report")]
    public Guid ReportId { get; set; }

    public SynthesisReport Report { get; private set; } = null!;

    public IReadOnlyList<Rule> Obstacles => Circular.ObstaclesToDraft(Report, Viewer);

    protected internal override Aggregate? Subject => Report;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.IsOffice || await db.Reports.OfType<SynthesisReport>().VisibleTo(Viewer).SingleOrDefaultAsync(r => r.Id == ReportId, Aborted) is not { } report)
        {
            context.Result = NotFound();
            return;
        }

        Report = report;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var body = await db.TextForAsync(ReportTemplateKind.Circular, Report.Quarter, null, Report.Figures, Aborted);
        var circular = Circular.Draft(Report, body, Viewer, Now);
        db.Add(circular);
        await db.SaveChangesAsync(Aborted);
        Notice("通报已起草，数字取自综合报告");
        return LocalRedirect($"/circulars/{circular.Id}");
    }
}
