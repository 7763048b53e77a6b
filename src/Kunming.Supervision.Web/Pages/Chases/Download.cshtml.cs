using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Chases;

/// <summary>The letter as Word or PDF, from the same document as the page shows.</summary>
public sealed class DownloadModel(SupervisionDbContext db, DocumentPdf pdf) : ChasePage(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await FindAsync() ? await DocumentDownload.OfAsync(ChaseDocument.Of(Record), Format, Record.Number, pdf, Aborted) : NotFound();
}
