using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>不予入库: the check of qualification is not passed.</summary>
public sealed class DeclineModel(SupervisionDbContext db) : PoolTextPage(db)
{
    public override string Verb => "不予入库";

    public override string Hint => "写明没有通过审核的理由。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Decline(Form.Text!, Viewer, Now);
        return $"{Record.Name}没有入库，推荐单位可以看到理由。";
    }
}
