using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TaskTemplates;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TaskTemplates;

public sealed record TemplateRow(Guid Id, string Theme, string Subject, bool OfCity, string Area, bool Variant, int Items, bool Retired);

public sealed class IndexModel(SupervisionDbContext db) : SupervisionPageModel
{
    private const int Most = 300;

    public IReadOnlyList<TemplateRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Seats.Supervise(Viewer.Seat))
        {
            return NotFound();
        }

        Rows = await (
            from template in db.TaskTemplates.AsNoTracking().VisibleTo(Viewer)
            join area in db.Jurisdictions on template.JurisdictionId equals area.Id
            orderby template.Retired != null, template.Theme, !template.OfCity, area.Code, template.Id
            select new TemplateRow(template.Id, template.Theme, template.Subject, template.OfCity, area.Name, template.VariantOfId != null, template.Items.Count, template.Retired != null))
            .Take(Most).ToListAsync(Aborted);
        return Page();
    }
}
