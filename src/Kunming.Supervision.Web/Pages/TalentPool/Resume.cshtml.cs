using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>恢复在库: back in the pool.</summary>
public sealed class ResumeModel(SupervisionDbContext db) : PoolTextPage(db)
{
    public override string Verb => "恢复在库";

    public override string Hint => "写明可以恢复的理由。";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToResume(Viewer);

    protected override string Act()
    {
        Record.Resume(Form.Text!, Viewer, Now);
        return $"{Record.Name}已恢复在库。";
    }
}
