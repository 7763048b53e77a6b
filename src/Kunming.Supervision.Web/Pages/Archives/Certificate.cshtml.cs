using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Archives;
using Kunming.Supervision.Domain.Archives;
using Kunming.Supervision.Web.Archives;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>销毁证明 as Word or PDF.</summary>
public sealed class CertificateModel(SupervisionDbContext db, DocumentPdf pdf) : RecordPage<ArchivePackage>(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    protected override IQueryable<ArchivePackage> Visible => Db.Archives.VisibleTo(Viewer).Where(a => a.Status == ArchiveStatus.Destroyed);

    public async Task<IActionResult> OnGetAsync() =>
        await FindAsync() ? await DocumentDownload.OfAsync(ArchiveCertificate.Of(Record), Format, $"{Record.Number}销毁证明", pdf, Aborted) : NotFound();
}
