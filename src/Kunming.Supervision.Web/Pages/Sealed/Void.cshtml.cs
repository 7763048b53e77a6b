using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>撤回, only before it is opened.</summary>
public sealed class VoidModel(SupervisionDbContext db) : OrderVerbPage(db)
{
    [BindProperty]
    public SealedVoidForm Form { get; set; } = new();

    public override string Verb => "撤回";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToVoid(Viewer);

    protected override async Task<string> ActAsync()
    {
        Record.Void(Form.Reason!, await Db.Unsealings.SingleOrDefaultAsync(u => u.Id == Id, Aborted), Viewer, Now);
        return $"密封任务 {Record.Code} 已撤回。";
    }
}

public sealed class SealedVoidForm
{
    [Display(Name = "撤回理由"), Required, StringLength(SealedOrder.ReasonMaxLength)]
    public string? Reason { get; set; }
}
