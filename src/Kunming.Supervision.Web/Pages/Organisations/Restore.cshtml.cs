using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Organisations;

/// <summary>恢复: takes back a closing that was a mistake.</summary>
public sealed class RestoreModel(SupervisionDbContext db) : RecordPage<Organisation>(db)
{
    [BindProperty]
    public RestoreForm Form { get; set; } = new();

    protected override IQueryable<Organisation> Visible => Db.Organisations.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() => Organisation.MayMaintain(Viewer) && await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Organisation.MayMaintain(Viewer) || !await FindAsync())
        {
            return NotFound();
        }

        RequireFresh(Record.Revision);
        RequireValidForm();
        Record.Restore(Form.Reason!, Sign());
        await Db.SaveChangesAsync(Aborted);
        Notice($"“{Record.Name}”已恢复。");
        return RedirectToPage("Details", new { Id });
    }
}

public sealed class RestoreForm
{
    [Display(Name = "恢复原因"), Required, StringLength(Organisation.NoteMaxLength)]
    public string? Reason { get; set; }
}
