using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The letter as Word or PDF, from the same document as the page shows.</summary>
public sealed class LetterDownloadModel(SupervisionDbContext db, DocumentPdf pdf) : LetterModel(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        await ComposeAsync();
        return await DocumentDownload.OfAsync(Document, Format, Handover.Number, pdf, Aborted);
    }
}
