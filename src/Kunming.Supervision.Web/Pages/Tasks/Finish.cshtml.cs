using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Tasks;

public sealed class FinishModel(SupervisionDbContext db) : TaskVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToFinish(Viewer);

    protected override string Act()
    {
        Record.Finish(Viewer, Now);
        return $"任务 {Record.Number} 已办结。";
    }
}
