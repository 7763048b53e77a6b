using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Tasks;

public sealed class SubmitModel(SupervisionDbContext db) : TaskVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToSubmit(Viewer);

    protected override string Act()
    {
        Record.Submit(Viewer, Now);
        return $"任务 {Record.Number} 已送审。";
    }
}
