using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Circulars;

/// <summary>The circular as Word or PDF, as this reader gets it.</summary>
public sealed class DownloadModel(SupervisionDbContext db, CircularComposer composer, DocumentPdf pdf) : RecordPage<Circular>(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    protected override IQueryable<Circular> Visible => Db.Circulars.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync() =>
        await FindAsync() ? await DocumentDownload.OfAsync(await composer.ComposeAsync(Record, Viewer, Today, Aborted), Format, Record.Title, pdf, Aborted) : NotFound();
}
