using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>续任: the check of qualification was done again.</summary>
public sealed class RenewModel(SupervisionDbContext db) : PoolTextPage(db)
{
    public override string Verb => "续任";

    public override string Hint => "写明评议情况：政治表现、廉洁情况、业务能力、身体状况。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRenew(Viewer, Today);

    protected override string Act()
    {
        Record.Renew(Form.Text!, Viewer, Now);
        return $"{Record.Name}评议合格，继续在库。";
    }
}
