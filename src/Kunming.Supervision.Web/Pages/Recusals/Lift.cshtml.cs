using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Recusals;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Recusals;

/// <summary>解除回避 with a reason.</summary>
public sealed class LiftModel(SupervisionDbContext db) : RecusalVerbPage(db)
{
    [BindProperty]
    public LiftForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToLift(Viewer);

    protected override string Act()
    {
        Record.Lift(Form.Reason!, Viewer, Now);
        return $"{Record.Officer}的回避已解除。";
    }
}

public sealed class LiftForm
{
    [Display(Name = "解除理由"), Required, StringLength(Recusal.ReasonMaxLength)]
    public string? Reason { get; set; }
}
