using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Recusals;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Recusals;

/// <summary>A page for one verb on one recusal.</summary>
public abstract class RecusalVerbPage(SupervisionDbContext db) : VerbPage<Recusal>(db)
{
    protected override IQueryable<Recusal> Visible => Db.Recusals.VisibleTo(Viewer);

    protected override Rule NotYours => RecusalRules.NotYours;
}
