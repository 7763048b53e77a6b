using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TalentPool;
using Kunming.Supervision.Domain.Rotation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Ties;

/// <summary>登记: of anybody who serves in a group, is in the pool, or has an account.</summary>
public sealed class NewModel(SupervisionDbContext db) : TieFormPage(db)
{
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!Tie.MayRecord(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        await ReadAreasAsync();
        People = await (
            from officer in Db.Officers.AsNoTracking()
            join body in Db.Organisations on officer.OrganisationId equals body.Id
            where Db.UnitGroups.Any(g => g.Officers.Any(m => m.OfficerId == officer.Id)) || Db.PoolMembers.Any(m => m.OfficerId == officer.Id) || Db.Users.Any(a => a.OfficerId == officer.Id)
            orderby body.Code, officer.Name, officer.Id
            select new SelectListItem($"{officer.Name}（{body.Name}）", officer.Id.ToString())).ToListAsync(Aborted);
        await next();
    }

    public void OnGet(Guid? officer) => Form = new() { OfficerId = officer };

    public async Task<IActionResult> OnPostAsync()
    {
        if (People.All(p => p.Value != Form.OfficerId?.ToString()))
        {
            ModelState.AddModelError("Form.OfficerId", "请在列出的人员中选择");
        }

        if (Form.Kind is null)
        {
            ModelState.AddModelError("Form.Kind", "请选择种类");
        }

        RequireValidForm();
        var name = await Db.Officers.Where(o => o.Id == Form.OfficerId).Select(o => o.Name).SingleAsync(Aborted);
        var pool = await Db.PoolMembers.VisibleTo(Viewer).Where(m => m.OfficerId == Form.OfficerId).OrderByDescending(m => m.Id)
            .Select(m => new { m.NominatorId, m.Nominated.OfficerId }).FirstOrDefaultAsync(Aborted);
        var person = new TiePerson(Form.OfficerId!.Value, name, pool?.NominatorId, pool?.OfficerId);
        return await SaveAsync((place, until) => Tie.Record(person, Form.Kind!.Value, place, Form.From, until, Form.Note, Viewer, Now));
    }
}
