using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Reports.Templates;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports.Templates;

/// <summary>报告模板: every version of both kinds, and which of them this quarter's reports begin with.</summary>
public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    public IReadOnlyList<ReportTemplate> Versions { get; private set; } = [];

    public bool Holds(ReportTemplate template) => ReportTemplates.For(Versions, template.Kind, Quarter.Of(Today)) == template;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Viewer.IsOffice)
        {
            return NotFound();
        }

        Versions = await db.ReportTemplates.AsNoTracking().OrderBy(t => t.Kind).ThenByDescending(t => t.Version).ToListAsync(Aborted);
        return Page();
    }
}
