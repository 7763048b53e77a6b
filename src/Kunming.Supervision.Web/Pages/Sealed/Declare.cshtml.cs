using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Sealed;

public enum TieDecision
{
    Clear,
    Recuse,
}

/// <summary>回避申明: no ground to keep out, or one.</summary>
public sealed class DeclareModel(SupervisionDbContext db) : UnsealingVerbPage(db)
{
    [BindProperty]
    public DeclareForm Form { get; set; } = new();

    public override string Verb => "回避申明";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToDeclare(Viewer);

    protected override Task<string> ActAsync()
    {
        var recuses = Form.Decision is TieDecision.Recuse;
        Record.Declare(recuses ? Text.Required(Form.Reason, "回避理由", Unsealing.ReasonMaxLength) : null, Viewer, Now);
        return Task.FromResult(recuses ? "已申请回避，等待组长或党风政风监督室调换人员。" : "已申明无需回避。");
    }
}

public sealed class DeclareForm
{
    [Display(Name = "回避申明"), Required]
    public TieDecision? Decision { get; set; }

    [Display(Name = "回避理由"), StringLength(Unsealing.ReasonMaxLength)]
    public string? Reason { get; set; }
}
