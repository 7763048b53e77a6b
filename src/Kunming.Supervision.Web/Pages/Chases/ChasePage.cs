using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.Chases;

/// <summary>A page about one chase: loaded through what the viewer may see, or 404.</summary>
public abstract class ChasePage(SupervisionDbContext db) : RecordPage<Chase>(db)
{
    protected override IQueryable<Chase> Visible => Db.Chases.VisibleTo(Viewer);
}
