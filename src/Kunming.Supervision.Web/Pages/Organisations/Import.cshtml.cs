using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Organisations;

/// <summary>Takes the directory workbook into the file store; what it would change is shown on the next page.</summary>
public sealed class ImportModel(SupervisionDbContext db, FileStore files) : SupervisionPageModel
{
    [BindProperty]
    public ImportForm Form { get; set; } = new();

    public IActionResult OnGet() => Organisation.MayMaintain(Viewer) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Organisation.MayMaintain(Viewer))
        {
            return NotFound();
        }

        RequireValidForm();
        await using var upload = Form.Workbook!.OpenReadStream();
        var stored = await files.SaveAsync(upload, Form.Workbook.FileName, Sign(), Aborted);

        // A file that is no readable workbook is refused here, before it gets a page of its own.
        await using (var workbook = files.Open(stored.Sha256)!)
        {
            DirectoryWorkbook.Read(workbook, Aborted);
        }

        db.Add(stored);
        await db.SaveChangesAsync(Aborted);
        return RedirectToPage("ImportPreview", new { stored.Id });
    }
}

public sealed class ImportForm
{
    [Display(Name = "机构名录工作簿"), Required]
    public IFormFile? Workbook { get; set; }
}
