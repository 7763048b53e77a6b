using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The slip as Word or PDF, from the same document as the page shows.</summary>
public sealed class SlipDownloadModel(SupervisionDbContext db, DocumentPdf pdf) : SlipModel(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await DocumentDownload.OfAsync(Document, Format, $"{Handover.Number}签收回执", pdf, Aborted);
}
