using System.Net.Mime;
using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The PDF as it was sent, byte for byte; whoever is recused of anything gets a copy made for him instead.</summary>
public sealed class PaperModel(SupervisionDbContext db, PaperDesk papers, ReportComposer composer, DocumentPdf pdf) : ReportPage(db)
{
    /// <summary>Which sending; the last without it.</summary>
    [FromQuery]
    public int? Round { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var sent = Round is { } round ? Report.Submissions.FirstOrDefault(s => s.Round == round) : Report.Last;
        if (sent?.Paper is not { } paper)
        {
            return NotFound();
        }

        return Copy.IsWhole
            ? File(await papers.OpenAsync(paper, Aborted), MediaTypeNames.Application.Pdf, $"{Report.Title}（第{sent.Round}次报送签发件）.pdf")
            : await DocumentDownload.OfAsync(await composer.ComposeAsync(Copy, Today, Aborted), "pdf", Report.Title, pdf, Aborted);
    }
}
