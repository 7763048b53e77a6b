using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>设定: the hours from one area to every other.</summary>
public sealed class TravelFromModel(SupervisionDbContext db) : SupervisionPageModel
{
    private TravelTime? _made;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public TravelForm Form { get; set; } = new();

    public TravelBook Book { get; private set; } = null!;

    public Jurisdiction From => Book.Areas.Single(a => a.Id == Id);

    protected internal override Aggregate? Subject => _made;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (TravelTime.MaySet(Viewer))
        {
            Book = await db.TravelBookAsync(Aborted);
        }

        if (Book is null || Book.Areas.All(a => a.Id != Id))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public void OnGet() => Form = new()
    {
        Rows = [.. Book.Areas.Where(a => a.Id != Id).Select(a => new TravelRow { AreaId = a.Id, Hours = Book.Minutes(Id, a.Id) / 60m })],
    };

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Rows.Any(r => r.AreaId == Id || Book.Areas.All(a => a.Id != r.AreaId)) || Form.Rows.DistinctBy(r => r.AreaId).Count() < Form.Rows.Count)
        {
            ModelState.AddModelError("Form.Rows", "表中的辖区有误，请重新打开本页");
        }

        RequireValidForm();
        var said = TravelTime.SetAll(From, [.. Form.Rows.Select(r => (Book.Areas.Single(a => a.Id == r.AreaId), r.Hours!.Value))], Book, Viewer, Now);
        _made = said[0];
        db.TravelTimes.AddRange(said);
        await db.SaveChangesAsync(Aborted);
        Notice($"{From.Name}的路途时间已保存，{said.Count}处有改动或者得到确认。");
        return RedirectToPage("Travel");
    }
}

public sealed class TravelForm
{
    public List<TravelRow> Rows { get; set; } = [];
}

public sealed class TravelRow
{
    public Guid AreaId { get; set; }

    [Display(Name = "小时"), Required, Range(0.1, 12)]
    public decimal? Hours { get; set; }
}
