using System.Net.Mime;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports.Circulars;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Circulars;

/// <summary>The kept PDF, byte for byte; whoever is recused of anything gets a copy made for him instead.</summary>
public sealed class PaperModel(SupervisionDbContext db, PaperDesk papers, CircularComposer composer, DocumentPdf pdf) : RecordPage<Circular>(db)
{
    protected override IQueryable<Circular> Visible => Db.Circulars.AsNoTracking().VisibleTo(Viewer);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync() || Record.Paper is not { } paper)
        {
            return NotFound();
        }

        return Viewer.Recusals.Count is 0
            ? File(await papers.OpenAsync(paper, Aborted), MediaTypeNames.Application.Pdf, $"{Record.Title}（签发件）.pdf")
            : await DocumentDownload.OfAsync(await composer.ComposeAsync(Record, Viewer, Today, Aborted), "pdf", Record.Title, pdf, Aborted);
    }
}
