using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TaskTemplates;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.TaskTemplates;

/// <summary>A template of one's own, or a county's variant of the city's (<c>?of=</c>).</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    [FromQuery(Name = "of")]
    public Guid? Of { get; set; }

    public TaskTemplate? Varied { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Form = Varied is null ? new() : TemplateForm.Of(Varied);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        RequireValidForm();
        var exists = Varied is not null && await db.TaskTemplates.AnyAsync(t => t.VariantOfId == Varied.Id && t.JurisdictionId == Viewer.JurisdictionId && t.Retired == null, Aborted);
        var template = TaskTemplate.Make(Form.ToContent(), Varied, exists, Viewer, Now);
        db.Add(template);
        await db.SaveChangesAsync(Aborted);
        Notice($"模板“{template.Theme}”已保存，新建任务时可以选用。");
        return RedirectToPage("Details", new { template.Id });
    }

    private async Task<bool> FindAsync()
    {
        Varied = Of is { } of ? await db.TaskTemplates.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(t => t.Id == of && t.OfCity, Aborted) : null;
        return TaskTemplate.MayKeep(Viewer) && (Of is null || (Varied is not null && Viewer.IsCounty));
    }
}
