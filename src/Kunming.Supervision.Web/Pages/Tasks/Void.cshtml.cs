using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Tasks;

public sealed class VoidModel(SupervisionDbContext db) : TaskVerbPage(db)
{
    [BindProperty]
    public VoidForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToVoid(Viewer);

    protected override string Act()
    {
        Record.Void(Form.Reason!, Viewer, Now);
        return $"任务 {Record.Number} 已作废。";
    }
}

public sealed class VoidForm
{
    [Display(Name = "作废理由"), Required, StringLength(SupervisionTask.ReasonMaxLength)]
    public string? Reason { get; set; }
}
