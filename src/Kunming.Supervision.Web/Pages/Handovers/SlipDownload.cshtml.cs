using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Ledgers;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Ledgers;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The slip as Word or PDF, from the same document as the page shows, or as a book that anybody can check.</summary>
public sealed class SlipDownloadModel(SupervisionDbContext db, DocumentPdf pdf, LedgerBooks books) : SlipModel(db)
{
    public const string Book = "book";

    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var name = $"{Handover.Number}签收回执";
        if (Format is Book)
        {
            return new BookDownload(books, new("交办件签收回执", $"{Handover.Number}　{Addressee}", $"{Viewer.Organisation} {Viewer.Name}", Now), Proof, name);
        }

        await ComposeAsync();
        return await DocumentDownload.OfAsync(Document, Format, name, pdf, Aborted);
    }
}
