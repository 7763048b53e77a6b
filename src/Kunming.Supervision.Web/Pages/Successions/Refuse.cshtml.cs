using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Successions;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Successions;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Successions;

public sealed class RefuseModel(SupervisionDbContext db) : VerbPage<Succession>(db)
{
    [BindProperty]
    public RefuseForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToRefuse(Viewer);

    protected override Rule NotYours => SuccessionRules.NotYours;

    protected override IQueryable<Succession> Visible => Db.Successions.VisibleTo(Viewer);

    protected override string Act()
    {
        Record.Refuse(Form.Reason, Viewer, Now);
        return "已退回，工作仍由移交人负责";
    }
}

public sealed class RefuseForm
{
    [Display(Name = "退回原因"), Required, StringLength(Succession.ReasonMaxLength)]
    public string? Reason { get; set; }
}
