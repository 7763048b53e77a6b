using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Pages.Sealed;

public sealed class SubmitModel(SupervisionDbContext db) : OrderVerbPage(db)
{
    public override string Verb => "送审";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToSubmit(Viewer, Now);

    protected override Task<string> ActAsync()
    {
        Record.Submit(Viewer, Now);
        return Task.FromResult($"密封任务 {Record.Code} 已送{Record.Approver}审批。");
    }
}
