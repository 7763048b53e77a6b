using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Rounds;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rounds;

/// <summary>新建轮次或专项: the office plans the city's, a county its own.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public RoundForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    private bool MayPlan => Viewer.IsOffice || Viewer.IsCounty;

    public async Task<IActionResult> OnGetAsync() => await PrepareAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        if (Form.Groups.Any(id => Groups.All(g => g.Value != id.ToString())))
        {
            ModelState.AddModelError("Form.Groups", "请在列出的单元组中选择");
        }

        RequireValidForm();
        var round = Round.Plan(Form.Name!, Form.Kind!.Value, Form.Theme, Form.Groups, Viewer.JurisdictionId, Form.From!.Value, Form.To!.Value, Sign());
        db.Add(round);
        await db.SaveChangesAsync(Aborted);
        Notice($"“{round.Name}”已建立，新建任务时可以选用。");
        return RedirectToPage("Details", new { round.Id });
    }

    private async Task<bool> PrepareAsync()
    {
        if (!MayPlan)
        {
            return false;
        }

        Groups = await db.UnitGroups.AsNoTracking().AtWork().Where(g => g.JurisdictionId == Viewer.JurisdictionId).OrderBy(g => g.Number)
            .Select(g => new SelectListItem(g.Name, g.Id.ToString())).ToListAsync(Aborted);
        return true;
    }
}

public sealed class RoundForm
{
    [Display(Name = "类别"), Required]
    public RoundKind? Kind { get; set; } = RoundKind.Regular;

    [Display(Name = "轮次或专项名称"), Required, StringLength(Round.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "专项主题"), StringLength(Round.ThemeMaxLength)]
    public string? Theme { get; set; }

    [Display(Name = "开始日期"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "结束日期"), Required]
    public DateOnly? To { get; set; }

    [Display(Name = "参加单元组")]
    public List<Guid> Groups { get; set; } = [];
}
