using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Organisations;

public sealed class RenameModel(SupervisionDbContext db) : RecordPage<Organisation>(db)
{
    [BindProperty]
    public RenameForm Form { get; set; } = new();

    protected override IQueryable<Organisation> Visible => Db.Organisations.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Organisation.MayMaintain(Viewer) || !await FindAsync())
        {
            return NotFound();
        }

        Form = new() { Name = Record.Name, Since = Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Organisation.MayMaintain(Viewer) || !await FindAsync())
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Record.ObstaclesToRename(Form.Since!.Value, Today));
        var before = Record.Name;
        Record.Rename(Form.Name!, Form.Since.Value, Sign());
        await Db.SaveChangesAsync(Aborted);
        Notice($"“{before}”已更名为“{Record.Name}”，原名称和历史保留，按原名称也能查到。");
        return RedirectToPage("Details", new { Id });
    }
}

public sealed class RenameForm
{
    [Display(Name = "新名称"), Required, StringLength(Organisation.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "启用日期"), Required]
    public DateOnly? Since { get; set; }
}
