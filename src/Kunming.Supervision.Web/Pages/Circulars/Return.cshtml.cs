using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Circulars;

public sealed class ReturnModel(SupervisionDbContext db) : CircularVerbPage(db)
{
    [BindProperty]
    public CircularReasonForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Return(Form.Reason!, Viewer, Now);
        return "已退回党风政风监督室修改。";
    }
}
