using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Recusals;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Recusals;

/// <summary>决定回避, by the office or the leader; never by the officer concerned.</summary>
public sealed class DecideModel(SupervisionDbContext db) : RecusalVerbPage(db)
{
    [BindProperty]
    public DecideForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDecide(Viewer);

    protected override string Act()
    {
        Record.Decide(Form.Agreed!.Value, Form.Opinion!, Viewer, Now);
        return Record.Status is RecusalStatus.InForce ? $"已决定{Record.Officer}回避。" : $"已决定{Record.Officer}不予回避。";
    }
}

public sealed class DecideForm
{
    [Display(Name = "决定"), Required]
    public bool? Agreed { get; set; }

    [Display(Name = "决定意见"), Required, StringLength(Recusal.ReasonMaxLength)]
    public string? Opinion { get; set; }
}
