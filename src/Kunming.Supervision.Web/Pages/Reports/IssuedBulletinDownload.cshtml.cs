using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>An issued bulletin as Word or PDF.</summary>
public sealed class IssuedBulletinDownloadModel(SupervisionDbContext db, DocumentPdf pdf) : IssuedBulletinPage(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await FindAsync() ? await DocumentDownload.OfAsync(Document.Compose(), Format, $"{Record.Title}（{Record.Period.Name}）", pdf, Aborted) : NotFound();
}
