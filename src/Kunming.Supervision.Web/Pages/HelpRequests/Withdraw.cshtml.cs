using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

/// <summary>The group no longer needs it.</summary>
public sealed class WithdrawModel(SupervisionDbContext db) : HelpRequestVerbPage(db)
{
    [BindProperty]
    public HelpReasonForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToWithdraw(Viewer);

    protected override string Act()
    {
        Record.Withdraw(Form.Text!, Viewer, Now);
        return "协调事项已撤回。";
    }
}
