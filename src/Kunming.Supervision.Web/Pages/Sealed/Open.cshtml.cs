using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>启封: once, by the leader, not before its time.</summary>
public sealed class OpenModel(SupervisionDbContext db, SealedDesk desk) : UnsealingVerbPage(db)
{
    public override string Verb => "启封";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToOpen(Viewer, Now);

    protected override async Task<string> ActAsync() => $"已启封，任务编号 {(await desk.OpenAsync(Record, Viewer, Now, Aborted)).Number}。请作回避申明。";
}
