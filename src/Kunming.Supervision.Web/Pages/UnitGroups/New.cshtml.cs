using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>新建单元组: one group of the viewer's own jurisdiction, by its template; a county's, or the city's for a special purpose.</summary>
public sealed class NewModel(SupervisionDbContext db) : SupervisionPageModel
{
    private IReadOnlyList<UnitGroup> _existing = [];

    [BindProperty]
    public NewGroupForm Form { get; set; } = new();

    public string Jurisdiction { get; private set; } = "";

    public GroupTemplate Template { get; private set; } = null!;

    /// <summary>Bodies in force that may belong to a group.</summary>
    public IReadOnlyList<Organisation> Candidates { get; private set; } = [];

    /// <summary>Those of the jurisdiction that may lead one, its supervision offices first.</summary>
    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];

    /// <summary>How what is chosen differs from the template; nothing before a lead is chosen.</summary>
    public IReadOnlyList<Rule> Deviations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        Form = new()
        {
            Name = Viewer.IsOffice ? GroupFormation.NameOf(UnitGroup.NextNumber(_existing, Viewer.JurisdictionId)) : Jurisdiction + GroupFormation.NameOf(UnitGroup.NextNumber(_existing, Viewer.JurisdictionId)),
            LeadId = Viewer.IsCounty ? Viewer.OrganisationId : null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await PrepareAsync())
        {
            return NotFound();
        }

        if (Form.Members.Any(id => Candidates.All(c => c.Id != id)))
        {
            ModelState.AddModelError("Form.Members", "所选单位中有不能作为成员单位的，请重新勾选");
        }

        var lead = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Form.LeadId, Aborted);
        if (Form.LeadId is not null && lead is null)
        {
            ModelState.AddModelError("Form.LeadId", UnitGroupRules.LeadForeign.Message);
        }

        IReadOnlyList<Organisation> members = [.. Candidates.Where(c => Form.Members.Contains(c.Id))];
        if (lead is not null)
        {
            Deviations = Template.DeviationsOf(members.Where(m => m.Id != lead.Id).Prepend(lead).Select(m => m.Kind));
        }

        RequireValidForm();
        var group = UnitGroup.FormOwn(Form.Name!, lead!, members, _existing, Template, Form.Reason, Viewer, Now);
        db.Add(group);
        if (db.Entry(Template).State is EntityState.Detached)
        {
            db.Add(Template);
        }

        await db.SaveChangesAsync(Aborted);
        Notice($"“{group.Name}”已建立。请登记组员并指定组长。");
        return RedirectToPage("Officers", new { group.Id });
    }

    private async Task<bool> PrepareAsync()
    {
        if (!UnitGroup.MayManage(Viewer, Viewer.JurisdictionId))
        {
            return false;
        }

        Jurisdiction = await db.Jurisdictions.Where(j => j.Id == Viewer.JurisdictionId).Select(j => j.Name).SingleAsync(Aborted);
        Template = await db.TemplateOfAsync(Viewer.JurisdictionId, Sign(), Aborted);
        Candidates = await db.MemberCandidatesAsync([], Today, Aborted);
        Leads = await db.Organisations.AsNoTracking().InForce(Today)
            .Where(o => o.JurisdictionId == Viewer.JurisdictionId && GroupDirectory.MemberKinds.Contains(o.Kind))
            .OrderBy(o => o.Kind != OrganisationKind.SupervisionOffice).ThenBy(o => o.Code).Select(o => new SelectListItem(o.Name, o.Id.ToString())).ToListAsync(Aborted);
        _existing = await db.UnitGroups.AsNoTracking().ToListAsync(Aborted);
        return true;
    }
}

public sealed class NewGroupForm : MembersForm
{
    [Display(Name = "单元组名称"), Required, StringLength(UnitGroup.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "牵头单位"), Required]
    public Guid? LeadId { get; set; }
}
