using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Circulars;

public sealed class ApproveModel(SupervisionDbContext db) : CircularVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Approve(Viewer, Now);
        return "已批准，由党风政风监督室印发。";
    }
}
