using System.Net.Mime;
using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The slip as Word or PDF, from the same document as the page shows.</summary>
public sealed class SlipDownloadModel(SupervisionDbContext db, DocumentPdf pdf) : SlipModel(db)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var file = new MemoryStream();
        if (Format is "word")
        {
            DocumentWord.Write(Document, file);
        }
        else
        {
            await pdf.RenderAsync(Document, file, Aborted);
        }

        file.Position = 0;
        return File(file, Format is "word" ? Word : MediaTypeNames.Application.Pdf, $"{Handover.Number}签收回执.{(Format is "word" ? "docx" : "pdf")}");
    }
}
