using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Sealed;
using Kunming.Supervision.Web.Pages.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Sealed;

/// <summary>审批: agree, or send back with a reason.</summary>
public sealed class ApproveModel(SupervisionDbContext db) : OrderVerbPage(db)
{
    [BindProperty]
    public SealedApprovalForm Form { get; set; } = new();

    public override string Verb => "审批";

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToApprove(Viewer);

    protected override Task<string> ActAsync()
    {
        if (Form.Decision is ApprovalDecision.SendBack)
        {
            Record.SendBack(Form.Reason ?? "", Viewer, Now);
            return Task.FromResult($"密封任务 {Record.Code} 已退回修改。");
        }

        Record.Approve(Viewer, Now);
        return Task.FromResult($"密封任务 {Record.Code} 已审批同意，可以下达。");
    }
}

public sealed class SealedApprovalForm
{
    [Display(Name = "审批意见"), Required]
    public ApprovalDecision? Decision { get; set; }

    [Display(Name = "退回理由"), StringLength(SealedOrder.ReasonMaxLength)]
    public string? Reason { get; set; }
}
