using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Tasks;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Tasks;

/// <summary>A page for one verb on one task.</summary>
public abstract class TaskVerbPage(SupervisionDbContext db) : VerbPage<SupervisionTask>(db)
{
    public string Group { get; private set; } = "";

    /// <summary>Names of the targets, so that nobody decides on a number of them.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    protected override IQueryable<SupervisionTask> Visible => Db.Tasks.VisibleTo(Viewer);

    protected override Rule NotYours => TaskRules.NotYours;

    protected override async Task PrepareAsync()
    {
        Group = await Db.UnitGroups.Where(g => g.Id == Record.GroupId).Select(g => g.Name).SingleAsync(Aborted);
        var ids = Record.TargetsSeenBy(Viewer).Select(t => t.OrganisationId).ToList();
        Units = await Db.Organisations.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Code).Select(o => o.Name).ToListAsync(Aborted);
    }
}
