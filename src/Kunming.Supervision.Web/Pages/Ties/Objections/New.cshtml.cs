using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ties.Objections;

/// <summary>提出异议, against somebody who serves in a unit group.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private Tie? _made;

    [BindProperty]
    public ObjectionForm Form { get; set; } = new();

    protected internal override Aggregate? Subject => _made;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Viewer.IsLiaison)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireValidForm();
        var who = await FindAsync();
        RequireValidForm();
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Viewer.OrganisationId, Aborted);
        _made = Tie.RaiseObjection(who!, Form.Note, new(unit.Id, unit.JurisdictionId, unit.Name), Viewer, Now);
        db.Ties.Add(_made);
        await db.SaveChangesAsync(Aborted);
        Notice("已提出，等待党风政风监督室决定。");
        return RedirectToPage("Index");
    }

    private async Task<TiePerson?> FindAsync()
    {
        var (name, unit) = (Form.Name!.Trim(), Form.Unit?.Trim());
        var found = await (
            from officer in db.Officers.AsNoTracking()
            join body in db.Organisations on officer.OrganisationId equals body.Id
            where officer.Name == name && db.UnitGroups.Any(g => g.Officers.Any(m => m.OfficerId == officer.Id && m.Until == null))
            select new { officer.Id, officer.Name, Body = body.Name }).ToListAsync(Aborted);
        var fitting = string.IsNullOrEmpty(unit) ? found : found.FindAll(f => f.Body == unit);
        if (fitting is [var one])
        {
            return new(one.Id, one.Name);
        }

        ModelState.AddModelError(fitting.Count is 0 ? "Form.Name" : "Form.Unit", fitting.Count is 0 ? $"在组的检查人员中没有“{name}”，请核对姓名和单位" : "有同名的检查人员，请写明他的工作单位");
        return null;
    }
}

public sealed class ObjectionForm
{
    [Display(Name = "姓名"), Required, StringLength(Officer.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "工作单位"), StringLength(100)]
    public string? Unit { get; set; }

    [Display(Name = "事由"), Required, StringLength(Tie.NoteMaxLength)]
    public string? Note { get; set; }
}
