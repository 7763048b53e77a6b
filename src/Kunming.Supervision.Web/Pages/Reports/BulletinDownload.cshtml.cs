using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The bulletin as Word or PDF, made from the same document as the page shows.</summary>
public sealed class BulletinDownloadModel(SupervisionDbContext db, FigureCounter counter, DocumentPdf pdf) : BulletinPage(db, counter)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => ObstaclesToShow.Count > 0 ? NotFound() : await DocumentDownload.OfAsync(
        (await DocumentAsync()).Compose(), Format, $"{Round.Name}{BulletinPeriod.NameOf(Kind)}（{Period.Name}）", pdf, Aborted);
}
