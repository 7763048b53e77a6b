using Kunming.Supervision.Data;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Reports;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class BulletinModel(SupervisionDbContext db, BulletinComposer composer) : BulletinPage(db)
{
    public OfficialDocument Document { get; private set; } = null!;

    public async Task OnGetAsync() => Document = await composer.ComposeAsync(Round, Period, Today, Aborted);
}
