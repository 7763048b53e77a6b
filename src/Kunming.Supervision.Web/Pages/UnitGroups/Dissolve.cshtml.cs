using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.UnitGroups;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.UnitGroups;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.UnitGroups;

/// <summary>撤销单元组.</summary>
public sealed class DissolveModel(SupervisionDbContext db) : UnitGroupPage(db)
{
    private GroupWork _open;

    [BindProperty]
    public DissolveForm Form { get; set; } = new();

    public IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDissolve(_open);

    public async Task<IActionResult> OnGetAsync() => await FindAsync() && MayManage ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || !MayManage)
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RuleViolationException.ThrowIfAny(Obstacles);
        RequireValidForm();
        await Db.DissolveAsync(Record, Form.Basis!, _open, Today, Sign(), Aborted);
        Notice($"“{Record.Name}”已撤销，以前的记录和分台账都保留。");
        return RedirectToPage("Details", new { Id });
    }

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        _open = await Db.OpenWorkOfAsync(Id, Aborted);
    }
}

public sealed class DissolveForm
{
    [Display(Name = "撤销依据"), Required, StringLength(UnitGroup.BasisMaxLength)]
    public string? Basis { get; set; }
}
