using Kunming.Supervision.Data;
using Kunming.Supervision.Data.TaskTemplates;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.TaskTemplates;
using Kunming.Supervision.Web.Infrastructure;

namespace Kunming.Supervision.Web.Pages.TaskTemplates;

/// <summary>A page for one verb on one template.</summary>
public abstract class TemplateVerbPage(SupervisionDbContext db) : VerbPage<TaskTemplate>(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRevise(Viewer);

    protected override Rule NotYours => TaskTemplateRules.NotYours;

    protected override IQueryable<TaskTemplate> Visible => Db.TaskTemplates.VisibleTo(Viewer);
}
