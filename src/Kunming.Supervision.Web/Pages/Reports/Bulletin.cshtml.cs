using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Reports;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Reports.Bulletins;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Pages.Reports;

public sealed class BulletinModel(SupervisionDbContext db, FigureCounter counter) : BulletinPage(db, counter)
{
    /// <summary>Null when there is nothing to say yet.</summary>
    public OfficialDocument? Document { get; private set; }

    public IReadOnlyList<Bulletin> Issued { get; private set; } = [];

    public IReadOnlyList<Rule> ObstaclesToIssue => Bulletin.ObstaclesToIssue(Round, Period, Issued, Viewer, Today);

    public async Task OnGetAsync()
    {
        Issued = await IssuedAsync();
        Document = ObstaclesToShow.Count is 0 ? (await DocumentAsync()).Compose() : null;
    }
}
