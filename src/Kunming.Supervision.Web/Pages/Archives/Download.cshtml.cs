using System.Net.Mime;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>The package itself, after its digest was compared.</summary>
public sealed class DownloadModel(SupervisionDbContext db, ArchiveStore store) : RecordPage<ArchivePackage>(db)
{
    protected override IQueryable<ArchivePackage> Visible => Db.Archives.VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Record.Status is ArchiveStatus.Destroyed)
        {
            return NotFound();
        }

        // Like every export of many rows.
        if (!await ExportGate.OpenAsync(HttpContext, long.MaxValue))
        {
            return new EmptyResult();
        }

        var file = await store.OpenAsync(Record.Sha256, Aborted) ?? throw Refused(ArchiveFileRules.Gone);
        return File(file, MediaTypeNames.Application.Zip, $"{Record.Number} {Record.Title}.zip");
    }
}
