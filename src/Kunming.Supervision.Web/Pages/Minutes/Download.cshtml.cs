using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Meetings;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>The paper as Word or PDF, from the same document as the page shows.</summary>
public sealed class DownloadModel(SupervisionDbContext db, DocumentPdf pdf) : MinutesPage(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await FindAsync() ? await DocumentDownload.OfAsync(MinutesDocument.Of(Record), Format, Record.Title, pdf, Aborted) : NotFound();
}
