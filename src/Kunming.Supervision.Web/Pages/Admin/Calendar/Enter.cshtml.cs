using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Calendar;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Admin.Calendar;

/// <summary>录入放假安排: a year's notice as a new version.</summary>
public sealed class EnterModel(SupervisionDbContext db, CalendarStore store) : SupervisionPageModel
{
    private CalendarPlan? _plan;

    [FromQuery(Name = "year")]
    public int? Year { get; set; }

    [BindProperty]
    public CalendarForm Form { get; set; } = new();

    protected internal override Aggregate? Subject => _plan;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!CalendarPlan.MayEnter(Viewer))
        {
            return NotFound();
        }

        var newest = await db.CalendarPlans.AsNoTracking().VisibleTo(Viewer).Where(p => p.Year == Year).OrderByDescending(p => p.Version).FirstOrDefaultAsync(Aborted);
        Form = new() { Year = Year ?? Today.Year + 1, Notices = newest?.Notices, Arrangement = newest?.Arrangement };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!CalendarPlan.MayEnter(Viewer))
        {
            return NotFound();
        }

        RequireValidForm();
        var earlier = await db.CalendarPlans.AsNoTracking().VisibleTo(Viewer).Where(p => p.Year == Form.Year).ToListAsync(Aborted);
        _plan = CalendarPlan.Enter(Form.Year!.Value, Form.Notices, Form.Arrangement, earlier, Viewer, Now);
        db.Add(_plan);
        await db.SaveChangesAsync(Aborted);
        store.Forget();
        Notice($"已录入{_plan.Label}，从现在起按它计算时限");
        return RedirectToPage("Index", new { year = Form.Year });
    }
}

public sealed class CalendarForm
{
    [Display(Name = "年份"), Required, Range(CalendarPlan.FirstYear, 2100)]
    public int? Year { get; set; }

    [Display(Name = "通知文号"), Required, StringLength(CalendarPlan.NoticesMaxLength)]
    public string? Notices { get; set; }

    [Display(Name = "放假和调休安排"), Required, StringLength(CalendarPlan.ArrangementMaxLength)]
    public string? Arrangement { get; set; }
}
