using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Conflicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>单元组模板 of the viewer's own jurisdiction.</summary>
public sealed class TemplateModel(SupervisionDbContext db) : SupervisionPageModel
{
    [BindProperty]
    public TemplateForm Form { get; set; } = new();

    public GroupTemplate Template { get; private set; } = null!;

    public string Jurisdiction { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Form = TemplateForm.Of(Template);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        RequireFresh(Template.Revision);
        RequireValidForm();
        Template.Set(Form.Name!, Form.ToSlots(), Sign());
        if (db.Entry(Template).State is EntityState.Detached)
        {
            db.Add(Template);
        }

        await db.SaveChangesAsync(Aborted);
        Notice($"模板“{Template.Name}”已保存。已有的单元组不变，与模板的差异按新模板显示。");
        return RedirectToPage("Index");
    }

    private async Task<bool> FindAsync()
    {
        if (!UnitGroup.MayManage(Viewer, Viewer.JurisdictionId))
        {
            return false;
        }

        Template = await db.TemplateOfAsync(Viewer.JurisdictionId, Sign(), Aborted);
        Jurisdiction = await db.Jurisdictions.Where(j => j.Id == Viewer.JurisdictionId).Select(j => j.Name).SingleAsync(Aborted);
        return true;
    }
}

public sealed class TemplateForm
{
    [Display(Name = "模板名称"), Required, StringLength(GroupTemplate.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "各类成员单位的数量")]
    public List<SlotForm> Slots { get; set; } = [];

    public static TemplateForm Of(GroupTemplate template) => new()
    {
        Name = template.Name,
        Slots = [.. GroupDirectory.MemberKinds.Select(kind => template.Slots.SingleOrDefault(s => s.Kind == kind) is { } slot
            ? new SlotForm { Kind = kind, Least = slot.Least, Most = slot.Most }
            : new SlotForm { Kind = kind })],
    };

    /// <summary>A kind with neither number is not in the template; no most means any number.</summary>
    public IReadOnlyList<TemplateSlot> ToSlots() =>
        [.. Slots.Where(s => s.Least is not null || s.Most is not null).Select(s => new TemplateSlot(s.Kind, s.Least ?? 0, s.Most))];
}

public sealed class SlotForm : IStoredRow
{
    public const int MostAllowed = 99;

    [EnumDataType(typeof(OrganisationKind), ErrorMessage = "成员单位类别不对")]
    public OrganisationKind Kind { get; set; }

    [Display(Name = "最少"), Range(0, MostAllowed)]
    public int? Least { get; set; }

    [Display(Name = "最多"), Range(0, MostAllowed)]
    public int? Most { get; set; }

    string IStoredRow.Say(IEnumerable<SelectListItem>? items) =>
        Least is null && Most is null ? "" : $"{OrganisationKinds.NameOf(Kind)}{Least ?? 0}至{Most?.ToString(CultureInfo.InvariantCulture) ?? "不限"}";
}
