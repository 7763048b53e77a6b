using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.HelpRequests;

/// <summary>The group says that it did not help; the office answers anew.</summary>
public sealed class AskAgainModel(SupervisionDbContext db) : HelpRequestVerbPage(db)
{
    [BindProperty]
    public HelpReasonForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToReply(Viewer);

    protected override string Act()
    {
        Record.AskAgain(Form.Text!, Viewer, Now);
        return "已再次提请党风政风监督室协调。";
    }
}
