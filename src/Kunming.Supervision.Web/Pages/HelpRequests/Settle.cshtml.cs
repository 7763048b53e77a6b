using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

/// <summary>The group says that the measure helped.</summary>
public sealed class SettleModel(SupervisionDbContext db) : HelpRequestVerbPage(db)
{
    [BindProperty]
    public HelpReasonForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToReply(Viewer);

    protected override string Act()
    {
        Record.Settle(Form.Text!, Viewer, Now);
        return "协调事项已办结，并记入台账。";
    }
}
