using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>暂停: for a while not to be lent out.</summary>
public sealed class PauseModel(SupervisionDbContext db) : PoolTextPage(db)
{
    public override string Verb => "暂停";

    public override string Hint => "写明理由，例如休假、借调、接受调查。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToPause(Viewer, Today);

    protected override string Act()
    {
        Record.Pause(Form.Text!, Viewer, Now);
        return $"{Record.Name}已暂停，不再抽调。";
    }
}
