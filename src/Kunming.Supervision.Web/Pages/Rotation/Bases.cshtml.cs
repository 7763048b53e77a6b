using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>各组出发地: from which area each group's people set out.</summary>
public sealed class BasesModel(SupervisionDbContext db) : SupervisionPageModel
{
    private UnitGroup? _changed;

    [BindProperty]
    public BasesForm Form { get; set; } = new();

    public TravelBook Book { get; private set; } = null!;

    public IReadOnlyList<GroupBase> Bases { get; private set; } = [];

    public IEnumerable<SelectListItem> Areas => Book.Areas.Select(a => new SelectListItem(a.Name, a.Id.ToString()));

    protected internal override Aggregate? Subject => _changed;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!TravelTime.MaySet(Viewer))
        {
            context.Result = NotFound();
            return;
        }

        Book = await db.TravelBookAsync(Aborted);
        Bases = await TravelModel.BasesAsync(db, Viewer.JurisdictionId, Book, Aborted);
        await next();
    }

    public void OnGet() => Form = new() { Rows = [.. Bases.Select(b => new BaseRow { GroupId = b.Group.Id, AreaId = b.From })] };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Rows.Any(r => Bases.All(b => b.Group.Id != r.GroupId) || Book.Areas.All(a => a.Id != r.AreaId)))
        {
            ModelState.AddModelError("Form.Rows", "表中的单元组或者辖区有误，请重新打开本页");
        }

        RequireValidForm();
        foreach (var (row, from) in Form.Rows.Select(r => (r, Bases.Single(b => b.Group.Id == r.GroupId))).Where(r => r.r.AreaId != r.Item2.From))
        {
            from.Group.SetOutFrom(Book.Areas.Single(a => a.Id == row.AreaId), Viewer, Now);
            _changed = from.Group;
        }

        RuleViolationException.ThrowIfAny(Obstacles.From((_changed is null, TravelRules.NothingNew)));
        await db.SaveChangesAsync(Aborted);
        Notice("各组出发地已保存。");
        return RedirectToPage("Travel");
    }
}

public sealed class BasesForm
{
    public List<BaseRow> Rows { get; set; } = [];
}

public sealed class BaseRow
{
    public Guid GroupId { get; set; }

    public Guid AreaId { get; set; }
}
