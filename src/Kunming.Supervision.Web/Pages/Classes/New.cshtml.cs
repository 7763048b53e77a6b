using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>安排课堂: the office or a county its own, a leader his group's.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private List<UnitGroup> _groups = [];

    [BindProperty]
    public ClassForm Form { get; set; } = new();

    /// <summary>The groups that the viewer leads, and the own body where it may hold classes itself.</summary>
    public IReadOnlyList<SelectListItem> Holders { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Rounds { get; private set; } = [];

    public static bool MayArrange(Viewer by) => DisciplineClass.MayArrange(by, null) || by.LedGroups.Count > 0;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!MayArrange(Viewer))
        {
            return NotFound();
        }

        await PrepareAsync();
        Form = new() { Day = Today, GroupId = DisciplineClass.MayArrange(Viewer, null) ? null : _groups[0].Id };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!MayArrange(Viewer))
        {
            return NotFound();
        }

        await PrepareAsync();
        if (Rounds.All(r => r.Value != Form.RoundId.ToString()))
        {
            ModelState.AddModelError("Form.RoundId", "请从列出的轮次中选择");
        }

        RequireValidForm();
        var (plan, group) = (Form.ToPlan(), Form.GroupId);
        var arranged = await db.SaveNumberedAsync(
            DisciplineClass.SeriesOf(plan.Day.Year, group ?? Viewer.JurisdictionId),
            session => DisciplineClass.Arrange((int)session, plan, group, _groups.Find(g => g.Id == group)?.Name, Viewer, Now),
            Aborted);
        Notice($"已安排{arranged.Label}。");
        return RedirectToPage("Details", new { arranged.Id });
    }

    private async Task PrepareAsync()
    {
        _groups = await db.UnitGroups.AsNoTracking().Where(g => Viewer.LedGroups.Contains(g.Id)).OrderBy(g => g.Number).ToListAsync(Aborted);
        Holders =
        [
            .. DisciplineClass.MayArrange(Viewer, null) ? (SelectListItem[])[new(Viewer.Organisation, "")] : [],
            .. _groups.Select(g => new SelectListItem(g.Name, g.Id.ToString())),
        ];
        Rounds = await ClassForm.RoundsAsync(db, Viewer.JurisdictionId, Aborted);
    }
}
