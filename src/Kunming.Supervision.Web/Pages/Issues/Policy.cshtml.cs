using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>销号规则: what the office sets for closing and for rechecks.</summary>
public sealed class PolicyModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public PolicyForm Form { get; set; } = new();

    public CloseOutPolicy Policy { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    protected internal override Aggregate? Subject => Policy;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (CloseOutPolicy.ObstaclesToWrite(Viewer).Count > 0)
        {
            context.Result = NotFound();
            return;
        }

        Policy = await db.CloseOutPolicyAsync(Aborted);
        History = await db.History.AsNoTracking().Of(Policy.Id).OrderByDescending(h => h.Id).ToListAsync(Aborted);
        await next();
    }

    public void OnGet() => Form = new() { Ordinary = Policy.OrdinaryDays, Serious = Policy.SeriousDays, Grave = Policy.GraveDays, RecheckPercent = Policy.RecheckPercent };

    public async Task<IActionResult> OnPostAsync()
    {
        RequireFresh(Policy.Revision);
        RequireValidForm();
        Policy.Write(Form.Ordinary!.Value, Form.Serious!.Value, Form.Grave!.Value, Form.RecheckPercent!.Value, Viewer, Now);
        if (db.Entry(Policy).State is EntityState.Detached)
        {
            db.CloseOutPolicies.Add(Policy);
        }

        await db.SaveChangesAsync(Aborted);
        Notice("已保存销号规则");
        return RedirectToPage();
    }
}

public sealed class PolicyForm
{
    [Display(Name = "一般问题最短天数"), Required]
    public int? Ordinary { get; set; }

    [Display(Name = "较重问题最短天数"), Required]
    public int? Serious { get; set; }

    [Display(Name = "严重问题最短天数"), Required]
    public int? Grave { get; set; }

    [Display(Name = "回头看抽取比例（%）"), Required]
    public int? RecheckPercent { get; set; }
}
