using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.TalentPool;

/// <summary>结束抽调, before its last day.</summary>
public sealed class ReleaseModel(SupervisionDbContext db) : PoolVerbPage(db)
{
    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRelease(Viewer, Today);

    protected override string Act()
    {
        Record.Release(Viewer, Now);
        return $"{Record.Name}的抽调已结束。";
    }
}
