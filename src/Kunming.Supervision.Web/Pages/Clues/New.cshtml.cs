using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Clues;

/// <summary>录入线索: what reached the case office another way than from an issue.</summary>
[FreshSecondFactor]
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public EnterForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Clue.MayKeep(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Units = [.. (await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.InspectedUnit && o.Until == null).OrderBy(o => o.Code)
            .Select(o => new { o.Id, o.Name }).ToListAsync(Aborted)).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        if (Form.OrganisationId is { } unit && Units.All(u => u.Value != unit.ToString()))
        {
            throw Refused(Text.Missing.With("涉及单位"));
        }

        var clue = Clue.Enter(Form.ToStatement(), Form.OrganisationId, Viewer, Now);
        db.Add(clue);
        await db.SaveChangesAsync(Aborted);
        Notice("线索已录入，请登记编号。");
        return RedirectToPage("Details", new { clue.Id });
    }
}
