using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Tasks;

public sealed class IssueModel(SupervisionDbContext db) : TaskVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToIssue(Viewer);

    protected override string Act()
    {
        Record.Issue(Group, Viewer, Now);
        return $"任务 {Record.Number} 已下达至{Group}。";
    }
}
