using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Classes;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Classes;

/// <summary>It does not take place; its number stays its own.</summary>
public sealed class CancelModel(SupervisionDbContext db) : ClassVerbPage(db)
{
    [BindProperty]
    public CancelForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToPrepare(Viewer);

    protected override string Act()
    {
        Record.Cancel(Form.Reason!, Viewer, Now);
        return "该期课堂已取消。";
    }
}

public sealed class CancelForm
{
    [Display(Name = "取消原因"), Required, StringLength(DisciplineClass.ReasonMaxLength)]
    public string? Reason { get; set; }
}
