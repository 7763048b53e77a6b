using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Reports;

/// <summary>The bulletin as Word or PDF, made from the same document as the page shows.</summary>
public sealed class BulletinDownloadModel(SupervisionDbContext db, BulletinComposer composer, DocumentPdf pdf) : BulletinPage(db)
{
    [FromRoute]
    public string Format { get; set; } = "";

    public async Task<IActionResult> OnGetAsync() => await DocumentDownload.OfAsync(
        await composer.ComposeAsync(Round, Period, Today, Aborted), Format, $"{Round.Name}{BulletinPeriod.NameOf(Kind)}（{Period.Name}）", pdf, Aborted);
}
