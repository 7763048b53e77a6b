using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Meetings;

namespace Kunming.Supervision.Web.Pages.Minutes;

/// <summary>办结议定事项. By its owner, with what came of it.</summary>
public sealed class DoneModel(SupervisionDbContext db) : DecisionVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToTickOff(DecisionId, Viewer);

    protected override Rule NotYours => MinutesRules.NotOwner;

    protected override string Act()
    {
        Record.TickOff(DecisionId, Form.Text!, Viewer, Now);
        return "议定事项已办结。";
    }
}
