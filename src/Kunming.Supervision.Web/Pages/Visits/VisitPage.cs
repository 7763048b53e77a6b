using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Visits;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>A page for one verb on one visit.</summary>
public abstract class VisitVerbPage(SupervisionDbContext db) : VerbPage<Visit>(db)
{
    public string Unit { get; private set; } = "";

    /// <summary>How many issues are recorded from this visit.</summary>
    public int Issues { get; private set; }

    protected override IQueryable<Visit> Visible => Db.Visits.VisibleTo(Viewer);

    protected override Rule NotYours => VisitRules.NotYours;

    protected override async Task PrepareAsync()
    {
        Unit = await Db.Organisations.Where(o => o.Id == Record.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        Issues = await Db.Issues.CountAsync(i => i.VisitId == Id, Aborted);
    }
}
