using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>审核入库: the check of qualification is passed.</summary>
public sealed class AdmitModel(SupervisionDbContext db) : PoolTextPage(db)
{
    public override string Verb => "审核入库";

    public override string Hint => "写明政治表现、廉洁情况、业务能力和身体状况的审核结果。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Admit(Form.Text!, Viewer, Now);
        return $"{Record.Name}已入库。";
    }
}
