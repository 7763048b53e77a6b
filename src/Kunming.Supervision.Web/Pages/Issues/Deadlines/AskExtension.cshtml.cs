using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Deadlines;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Deadlines;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Deadlines;

/// <summary>申请延期: the rectifying side asks for another day, before the day in force has passed.</summary>
public sealed class AskExtensionModel(SupervisionDbContext db, NoticeBox box) : IssueVerbPage(db)
{
    [BindProperty]
    public AskExtensionForm Form { get; set; } = new();

    public override string Help => "deadlines";

    public override string Verb => "申请延期";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToAskExtension(Viewer, Today);

    protected override bool IsMine => Issue.MayRectify(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.AskExtension(Form.WantedOn!.Value, Form.Reason!, Viewer, Now);
        await box.AddAsync(Issue, NoticeKind.ExtensionAsked, Issue.WaitingExtension!.Id.ToString(), Issue.MayDecideExtension, Now, Aborted);
        return await DoneAsync("已申请延期，等待审批；审批前仍按现行期限办理");
    }
}
