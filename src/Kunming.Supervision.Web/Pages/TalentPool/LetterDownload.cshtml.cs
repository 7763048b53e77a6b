using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>The letter as Word or PDF, from the same document as the page shows.</summary>
public sealed class LetterDownloadModel(SupervisionDbContext db, DocumentPdf pdf) : LetterPage(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() =>
        await FindLetterAsync() ? await DocumentDownload.OfAsync(Document, Format, Letter.Number, pdf, Aborted) : NotFound();
}
