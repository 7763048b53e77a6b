using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Officers;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>入组, 离组, 任组长.</summary>
public sealed class OfficersModel(SupervisionDbContext db, SuccessionDesk desk) : UnitGroupPage(db)
{
    /// <summary>People of the member bodies who do not serve in the group.</summary>
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];

    [BindProperty]
    public OfficerForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => !await FindAsync() || !MayManage ? NotFound() : Record.Until is null ? Page() : RedirectToPage("Details", new { Id });

    public Task<IActionResult> OnPostJoinAsync() => ChangeAsync("已入组", officer => Record.Join(officer, Today, Sign()));

    /// <summary>Whoever still holds work of the group hands it over first: his place goes with it.</summary>
    public async Task<IActionResult> OnPostLeaveAsync()
    {
        var held = Form.OfficerId is { } id && await desk.PartyAsync(id, Aborted) is { } party
            ? (await desk.OpenAsync(party, Aborted)).Count(m => m.GroupId == Id && m.Kind is not (SuccessionKind.Leadership or SuccessionKind.Membership))
            : 0;
        return await ChangeAsync("已离组", officer => Record.Leave(officer, Today, Sign(), held));
    }

    public Task<IActionResult> OnPostLeadAsync() => ChangeAsync("已任组长", officer => Record.NameLeader(officer, Sign()));

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        var bodies = Row.Current.Select(m => m.Id).ToList();
        var serving = Row.Serving.Select(o => o.Id).ToList();
        var people = await (
            from officer in Db.Officers.AsNoTracking()
            join body in Db.Organisations on officer.OrganisationId equals body.Id
            where bodies.Contains(body.Id) && !serving.Contains(officer.Id)
            orderby body.Code, officer.Name
            select new { officer.Id, officer.Name, officer.Title, Body = body.Name }).ToListAsync(Aborted);
        var groups = people.Select(p => p.Body).Distinct().ToDictionary(b => b, b => new SelectListGroup { Name = b });
        Candidates = [.. people.Select(p => new SelectListItem(p.Title is null ? p.Name : $"{p.Name}（{p.Title}）", p.Id.ToString()) { Group = groups[p.Body] })];
    }

    private async Task<IActionResult> ChangeAsync(string done, Action<Officer> change)
    {
        if (!await FindAsync() || !MayManage)
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RequireValidForm();
        if (!Candidates.Any(c => c.Value == Form.OfficerId.ToString()) && Row.Officers.All(o => o.Id != Form.OfficerId))
        {
            ModelState.AddModelError("Form.OfficerId", "所选人员不在本组成员单位中");
            RequireValidForm();
        }

        var officer = await Db.Officers.SingleAsync(o => o.Id == Form.OfficerId, Aborted);
        change(officer);
        await Db.SaveChangesAsync(Aborted);
        Notice($"{officer.Name}{done}。");
        return RedirectToPage(new { Id });
    }
}

public sealed class OfficerForm
{
    [Display(Name = "人员"), Required]
    public Guid? OfficerId { get; set; }
}
