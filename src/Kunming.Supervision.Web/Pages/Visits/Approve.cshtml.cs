using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Visits;

/// <summary>组内审定 by the group's leader.</summary>
public sealed class ApproveModel(SupervisionDbContext db) : VisitVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToApprove(Viewer, Issues);

    protected override string Act()
    {
        Record.Approve(Unit, Issues, Viewer, Now);
        return $"检查 {Record.Number} 已组内审定。";
    }
}
