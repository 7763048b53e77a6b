using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>不再落实. By who keeps the minutes.</summary>
public sealed class DropModel(SupervisionDbContext db) : DecisionVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDrop(DecisionId, Viewer);

    protected override Rule NotYours => MinutesRules.NotYours;

    protected override string Act()
    {
        Record.Drop(DecisionId, Form.Text!, Viewer, Now);
        return "该议定事项不再落实。";
    }
}
