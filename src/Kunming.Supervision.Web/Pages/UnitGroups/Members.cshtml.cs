using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

public sealed class MembersModel(SupervisionDbContext db) : UnitGroupPage(db)
{
    /// <summary>Bodies in force that may belong to a group, and those that belong to it now.</summary>
    public IReadOnlyList<Organisation> Candidates { get; private set; } = [];

    [BindProperty]
    public MembersForm Form { get; set; } = new();

    /// <summary>How the ticked bodies differ from the template.</summary>
    public IReadOnlyList<Rule> Deviations => Template.DeviationsOf(Chosen.Select(c => c.Kind));

    private IReadOnlyList<Organisation> Chosen => [.. Candidates.Where(c => c.Id == Record.LeadOrganisationId || Form.Members.Contains(c.Id))];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || !MayManage)
        {
            return NotFound();
        }

        if (Record.Until is not null)
        {
            return RedirectToPage("Details", new { Id });
        }

        Form = new() { Members = [.. Row.Current.Select(m => m.Id).Where(id => id != Record.LeadOrganisationId)], Reason = Record.Deviation };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayManage)
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        if (Form.Members.Any(id => Candidates.All(c => c.Id != id)))
        {
            ModelState.AddModelError("Form.Members", "所选单位中有不能作为成员单位的，请重新勾选");
        }

        RequireValidForm();
        var left = Row.Current.Where(m => Chosen.All(c => c.Id != m.Id)).Select(m => m.Name).ToHashSet();
        var remaining = Row.Serving.Where(o => left.Contains(o.Organisation)).Select(o => o.Name).ToList();
        Record.SetMembers(Chosen, Candidates, Template, Form.Reason, Today, Sign());
        await Db.SaveChangesAsync(Aborted);
        if (remaining.Count is 0)
        {
            Notice("成员单位已调整。");
            return RedirectToPage("Details", new { Id });
        }

        // Whoever came for a body that has left goes on seeing the group's matters until he leaves, too: he may have work in hand, so it is not done unasked.
        Notice($"成员单位已调整。退组单位的{string.Join("、", remaining)}仍是组员，仍看得到本组的任务和问题，请办理离组。");
        return RedirectToPage("Officers", new { Id });
    }

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        var current = Row.Current.Select(m => m.Id).ToList();
        Candidates = await Db.MemberCandidatesAsync(current, Today, Aborted);
    }
}

public class MembersForm
{
    /// <summary>Without the lead, whose box cannot be unticked and is not sent.</summary>
    [Display(Name = "成员单位")]
    public List<Guid> Members { get; set; } = [];

    [Display(Name = "与模板不一致的理由"), StringLength(UnitGroup.DeviationMaxLength)]
    public string? Reason { get; set; }
}
