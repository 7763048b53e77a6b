using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Import;
using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Issues.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Import;

/// <summary>导入问题清单: send a workbook, and the lists that were sent before.</summary>
public sealed class IndexModel(SupervisionDbContext db, FileStore files) : SupervisionPageModel
{
    private const int Shown = 30;

    [FromQuery(Name = "list"), Display(Name = "清单种类")]
    public ListKind List { get; set; } = ListKind.Issues;

    public ImportKind Kind => ImportKind.Of(List);

    [BindProperty]
    public UploadForm Form { get; set; } = new();

    public IReadOnlyList<ImportBatch> Batches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        RequireValidForm();
        await using var content = Form.Workbook!.OpenReadStream();
        var look = IssueListLook.At(content, cancellation: Aborted);
        content.Position = 0;
        var attachment = await files.SaveAsync(content, Form.Workbook.FileName, Sign(), Aborted);
        var batch = new ImportBatch
        {
            List = List,
            AccountId = Viewer.AccountId,
            Uploaded = Sign(),
            FileName = attachment.Name,
            Sha256 = attachment.Sha256,
            Sheet = look.Sheet,
            SheetHidden = look.IsHidden,
            Fingerprint = look.Fingerprint,
            Columns = look.Columns,
            Details = look.Details,
            OtherSheets = look.OtherSheets,
            Since = Now,
        };
        db.AddRange(attachment, batch);
        await db.SaveChangesAsync(Aborted);
        return RedirectToPage("Columns", new { batch.Id });
    }

    private async Task<bool> LoadAsync()
    {
        if (!Viewer.MayImport || ImportKind.Find(List) is null || (List is ListKind.TalentPool && !Viewer.IsOffice))
        {
            return false;
        }

        ViewData[Navigation.Place] = Kind.Path;
        Batches = await db.Set<ImportBatch>().AsNoTracking().VisibleTo(Viewer).Where(b => b.List == List).OrderByDescending(b => b.Id).Take(Shown).ToListAsync(Aborted);
        return true;
    }
}

public sealed class UploadForm
{
    [Display(Name = "清单文件"), Required(ErrorMessage = "请选择要导入的文件")]
    public IFormFile? Workbook { get; set; }
}
