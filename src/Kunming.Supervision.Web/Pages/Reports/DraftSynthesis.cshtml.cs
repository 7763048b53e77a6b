using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Templates;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>汇总: freezes the city's figures of a quarter and begins the synthesis report.</summary>
public sealed class DraftSynthesisModel(SupervisionDbContext db, FigureCounter counter) : SupervisionPageModel
{
    [FromQuery(Name = "quarter")]
    public int QuarterKey { get; set; }

    public Quarter Quarter => Quarter.FromKey(QuarterKey);

    private bool Exists => Viewer.IsOffice && Quarter.TryFromKey(QuarterKey) is not null;

    public IActionResult OnGet() => Exists ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Exists)
        {
            return NotFound();
        }

        var figures = await counter.OfCityAsync(Quarter, Today, Aborted);
        var body = await db.TextForAsync(ReportTemplateKind.Synthesis, Quarter, null, figures, Aborted);
        var report = SynthesisReport.Compile(Quarter, figures, body, Viewer, Now, await counter.RestatementsOfCityAsync(Quarter, Aborted));
        db.Reports.Add(report);
        await db.SaveChangesAsync(Aborted);
        Notice("综合报告已起草，数据已固定");
        return LocalRedirect(ReportPage.AddressOf(report));
    }
}
