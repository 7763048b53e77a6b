using System.Net.Mime;
using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Chases;

/// <summary>The letter as Word or PDF, from the same document as the page shows.</summary>
public sealed class DownloadModel(SupervisionDbContext db, DocumentPdf pdf) : ChasePage(db)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var (document, file) = (ChaseDocument.Of(Record), new MemoryStream());
        if (Format is "word")
        {
            DocumentWord.Write(document, file);
        }
        else
        {
            await pdf.RenderAsync(document, file, Aborted);
        }

        file.Position = 0;
        return File(file, Format is "word" ? Word : MediaTypeNames.Application.Pdf, $"{Record.Number}.{(Format is "word" ? "docx" : "pdf")}");
    }
}
