using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Rounds;

/// <summary>新建轮次: the office plans the city's rounds, a county its own.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    private bool MayPlan => Viewer.IsOffice || Viewer.IsCounty;

    public IActionResult OnGet() => MayPlan ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayPlan)
        {
            return NotFound();
        }

        RequireValidForm();
        var round = Round.Plan(Form.Name!, Viewer.JurisdictionId, Form.From!.Value, Form.To!.Value, Sign());
        db.Add(round);
        await db.SaveChangesAsync(Aborted);
        Notice($"轮次“{round.Name}”已建立，新建任务时可以选用。");
        return RedirectToPage("/Tasks/Index");
    }
}

public sealed class RoundForm
{
    [Display(Name = "轮次或专项名称"), Required, StringLength(Round.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "开始日期"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期"), Required]
    public DateOnly? To { get; set; }
}
