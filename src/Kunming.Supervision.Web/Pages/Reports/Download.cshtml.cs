using System.Net.Mime;
using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The report as Word or PDF, made from the same document as the page shows.</summary>
public sealed class DownloadModel(SupervisionDbContext db, ReportComposer composer, DocumentPdf pdf) : ReportPage(db)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        var document = await composer.ComposeAsync(Copy, Today, Aborted);
        var file = new MemoryStream();
        if (Format is "word")
        {
            DocumentWord.Write(document, file);
        }
        else
        {
            await pdf.RenderAsync(document, file, Aborted);
        }

        file.Position = 0;
        return File(file, Format is "word" ? Word : MediaTypeNames.Application.Pdf, $"{Report.Title}.{(Format is "word" ? "docx" : "pdf")}");
    }
}
