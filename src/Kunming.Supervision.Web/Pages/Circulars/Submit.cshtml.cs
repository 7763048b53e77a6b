using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Circulars;

public sealed class SubmitModel(SupervisionDbContext db) : CircularVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToSubmit(Viewer);

    protected override string Act()
    {
        Record.Submit(Viewer, Now);
        return "已报委领导，等待批准。";
    }
}
