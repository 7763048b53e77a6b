using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Archives;

/// <summary>Somebody disagrees: it is kept.</summary>
public sealed class KeepOnModel(SupervisionDbContext db) : ArchiveVerbPage(db)
{
    [BindProperty]
    public ArchiveReasonForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Keep(Form.Text!, Viewer, Now);
        return "档案继续保管。";
    }
}
