using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports.Templates;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Reports.Templates;

public sealed class DetailsModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public ReportTemplate Template { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected internal override Aggregate? Subject => Template;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Viewer.IsOffice || await db.ReportTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id, Aborted) is not { } template)
        {
            return NotFound();
        }

        Template = template;
        History = await db.History.AsNoTracking().Of(Id).ToListAsync(Aborted);
        return Page();
    }
}
