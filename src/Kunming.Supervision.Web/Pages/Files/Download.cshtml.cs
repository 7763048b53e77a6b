using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Classes;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Files;

/// <summary>A stored file, for whoever may see the issue that it proves or contests, the visit that it comes from, or the class that it was shown in. Pictures and PDF may be shown in the browser (<c>?show</c>), shut in; all else is only saved.</summary>
public sealed class DownloadModel(SupervisionDbContext db, FileStore files) : SupervisionPageModel
{
    private const string PicturePolicy = "default-src 'none'; img-src 'self'; frame-ancestors 'none'; sandbox";

    // A sandbox would keep the browser's own reader from starting.
    private const string PdfPolicy = "default-src 'none'; object-src 'self'; frame-ancestors 'none'";

    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var seen = await db.Issues.VisibleTo(Viewer).AnyAsync(
            i => i.Status != IssueStatus.ReferredAsClue && (i.Measures.Any(m => m.Proofs.Any(p => p.AttachmentId == Id)) || i.ObjectionFiles.Any(f => f.AttachmentId == Id)), Aborted)
            || await db.Visits.VisibleTo(Viewer).AnyAsync(v => v.FileIds.Contains(Id), Aborted)
            || await db.Classes.VisibleTo(Viewer).AnyAsync(c => c.FileIds.Contains(Id), Aborted);
        if (!seen || await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, Aborted) is not { } attachment || files.Open(attachment.Sha256) is not { } content)
        {
            return NotFound();
        }

        var picture = attachment.MediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp";
        var inline = Request.Query.ContainsKey("show") && (picture || attachment.MediaType is "application/pdf");
        Response.Headers.ContentDisposition = DownloadHeader.Disposition(inline ? "inline" : "attachment", attachment.Name);
        Response.Headers.ContentSecurityPolicy = inline && !picture ? PdfPolicy : PicturePolicy;
        return new FileStreamResult(content, inline ? attachment.MediaType : "application/octet-stream") { EnableRangeProcessing = true };
    }
}
