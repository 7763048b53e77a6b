using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>Its time is over.</summary>
public sealed class ProposeModel(SupervisionDbContext db) : ArchiveVerbPage(db)
{
    [BindProperty]
    public ArchiveReasonForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToPropose(Viewer, Now);

    protected override string Act()
    {
        Record.ProposeDestruction(Form.Text!, Viewer, Now);
        return "已提请销毁，等待另一人批准。";
    }
}
