using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.HelpRequests;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

/// <summary>提请协调, by anybody who serves in a group.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private List<UnitGroup> _groups = [];

    [BindProperty]
    public HelpRequestForm Form { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    /// <summary>Units that the group's tasks are about.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        Form = new() { GroupId = _groups[0].Id };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        var group = _groups.Find(g => g.Id == Form.GroupId);
        if (group is null)
        {
            ModelState.AddModelError("Form.GroupId", "请从列出的单元组中选择");
        }

        if (Form.OrganisationId is { } unit && Units.All(u => u.Value != unit.ToString()))
        {
            ModelState.AddModelError("Form.OrganisationId", "请从列出的单位中选择");
        }

        RequireValidForm();
        var request = await db.SaveNumberedAsync(
            HelpRequestNumber.SeriesOf(Today.Year),
            counter => HelpRequest.Ask(
                HelpRequestNumber.Format(Today.Year, counter), new(Form.Title!, Form.Situation!, Form.Wanted!, Form.OrganisationId), group!.Id, group.JurisdictionId, Viewer, Now),
            Aborted);
        Notice($"协调事项 {request.Number} 已提交党风政风监督室。");
        return RedirectToPage("Details", new { request.Id });
    }

    private async Task<bool> PrepareAsync()
    {
        _groups = await db.UnitGroups.AsNoTracking().Where(g => Viewer.Groups.Contains(g.Id)).OrderBy(g => g.Number).ToListAsync(Aborted);
        _groups.RemoveAll(g => !HelpRequest.MayAsk(Viewer, g.Id));
        Groups = [.. _groups.Select(g => new SelectListItem(g.Name, g.Id.ToString()))];
        var targets = db.Tasks.VisibleTo(Viewer).SelectMany(t => t.Targets).Select(t => t.OrganisationId);
        var hidden = Viewer.Recusals;
        Units = await db.Organisations.AsNoTracking().Where(o => targets.Contains(o.Id) && !hidden.Contains(o.Id)).OrderBy(o => o.Code)
            .Select(o => new SelectListItem(o.Name, o.Id.ToString())).ToListAsync(Aborted);
        return _groups.Count > 0;
    }
}

public sealed class HelpRequestForm
{
    [Display(Name = "单元组"), Required]
    public Guid? GroupId { get; set; }

    [Display(Name = "事项"), Required, StringLength(HelpRequest.TitleMaxLength)]
    public string? Title { get; set; }

    [Display(Name = "涉及单位")]
    public Guid? OrganisationId { get; set; }

    [Display(Name = "情况"), Required, StringLength(HelpRequest.TextMaxLength)]
    public string? Situation { get; set; }

    [Display(Name = "请求协调的内容"), Required, StringLength(HelpRequest.TextMaxLength)]
    public string? Wanted { get; set; }
}
