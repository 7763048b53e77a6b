using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>退库: out of the pool, for a reason.</summary>
public sealed class ReturnModel(SupervisionDbContext db) : PoolTextPage(db)
{
    public override string Verb => "退库";

    public override string Hint => "写明退库的理由，例如调离、考核不称职、违反纪律。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToReturn(Viewer, Today);

    protected override string Act()
    {
        Record.Return(Form.Text!, Viewer, Now);
        return $"{Record.Name}已退库。";
    }
}
