using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Web.Deadlines;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>送审: the named approver finds it, and is told that one waits.</summary>
public sealed class SubmitModel(SupervisionDbContext db, NoticeBox box) : OrderVerbPage(db)
{
    public override string Verb => "送审";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToSubmit(Viewer, Now);

    protected override async Task<string> ActAsync()
    {
        Record.Submit(Viewer, Now);
        await box.AddAsync(Record, NoticeKind.SealedToApprove, v => v.OfficerId == Record.ApproverId && SealedOrder.MayDraft(v), Now, Aborted);
        return $"密封任务 {Record.Code} 已送{Record.Approver}审批。";
    }
}
