using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>申请延期: the addressee asks for another day to answer, before the day in force has passed.</summary>
public sealed class AskExtensionModel(SupervisionDbContext db, NoticeBox box) : HandoverVerbPage(db)
{
    [BindProperty]
    public AskExtensionForm Form { get; set; } = new();

    public override string Verb => "申请延期";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToAskExtension(Viewer, Today);

    protected override bool IsMine => Handover.IsAddressee(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Handover.AskExtension(Form.WantedOn!.Value, Form.Reason!, Viewer, Now);
        await box.AddAsync(Handover, NoticeKind.ExtensionAsked, Handover.WaitingExtension!.Id.ToString(), Handover.MayDecideExtension, Now, Aborted);
        return await DoneAsync("已申请延期，等待审批；审批前仍按现行期限反馈");
    }
}
