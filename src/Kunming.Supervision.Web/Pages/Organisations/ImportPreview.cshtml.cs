using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Organisations;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Kunming.Supervision.Web.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Organisations;

/// <summary>What an uploaded directory would change, read from the store each time; confirmed by its uploader.</summary>
public sealed class ImportPreviewModel(SupervisionDbContext db, FileStore files) : SupervisionPageModel
{
    /// <summary>More errors than this help nobody at once.</summary>
    public const int ShownErrors = 200;

    [FromRoute]
    public Guid Id { get; set; }

    public Attachment Upload { get; private set; } = null!;

    public DirectoryPreview Preview { get; private set; } = null!;

    /// <summary>Changes with what would be done, so that nothing is confirmed that was not shown.</summary>
    public int Fingerprint => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Preview.Changes.Select(c => $"{c.Code} {c.Name} {c.Kind} {string.Join(' ', c.Details)}")))));

    private DirectoryImport Import => new(db);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadAsync() is not { } content)
        {
            return NotFound();
        }

        Preview = await Import.PreviewAsync(content, Today, Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ReadAsync() is not { } content)
        {
            return NotFound();
        }

        Preview = await Import.PreviewAsync(content, Today, Aborted);
        RequireFresh(Fingerprint);
        var done = await Import.ApplyAsync(content, Today, Sign(), Aborted);
        Notice(done.ChangesNothing
            ? "名录没有变化，没有写入任何内容。"
            : $"名录已导入：新增 {done.Sheets.Sum(s => s.New)} 个，更名 {done.Sheets.Sum(s => s.Renamed)} 个，变更 {done.Sheets.Sum(s => s.Changed)} 个，不变 {done.Sheets.Sum(s => s.Unchanged)} 个。");
        return RedirectToPage("Index");
    }

    /// <summary>Null when there is no such upload, it is somebody else's, or its bytes are gone.</summary>
    private async Task<DirectoryWorkbookContent?> ReadAsync()
    {
        if (!Organisation.MayMaintain(Viewer)
            || await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id && a.Uploaded.OfficerId == Viewer.OfficerId, Aborted) is not { } upload)
        {
            return null;
        }

        Upload = upload;
        await using var workbook = files.Open(upload.Sha256);
        return workbook is null ? null : DirectoryWorkbook.Read(workbook, Aborted);
    }
}
