using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Regulations;

/// <summary>The office enters a document; its clauses follow on its own page.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public RegulationForm Form { get; set; } = new();

    private bool MayKeep => Regulation.ObstaclesToKeep(Viewer).Count is 0;

    public IActionResult OnGet() => MayKeep ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayKeep)
        {
            return NotFound();
        }

        RequireValidForm();
        var regulation = Regulation.Enter(Form.Title!, Form.Number, Form.From!.Value, Viewer, Now);
        db.Regulations.Add(regulation);
        await db.SaveChangesAsync(Aborted);
        Notice($"已录入{regulation.Name}，请增加条款");
        return RedirectToPage("Details", new { regulation.Id });
    }
}

public sealed class RegulationForm
{
    [Display(Name = "法规名称"), Required, StringLength(Regulation.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "文号或版本"), StringLength(Regulation.NumberMaxLength)]
    public string? Number { get; set; }

    [Display(Name = "施行日期"), Required]
    public DateOnly? From { get; set; }
}
