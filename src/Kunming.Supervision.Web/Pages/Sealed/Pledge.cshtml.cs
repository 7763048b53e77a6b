using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>签署保密承诺书: each for himself, before he sees anything.</summary>
public sealed class PledgeModel(SupervisionDbContext db) : UnsealingVerbPage(db)
{
    public override string Verb => "签署保密承诺书";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToPledge(Viewer);

    protected override Task<string> ActAsync()
    {
        Record.Pledge(Viewer, Now);
        return Task.FromResult("保密承诺书已签署，任务内容已对您开放。请作回避申明。");
    }
}
