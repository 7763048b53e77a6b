using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Tasks;

public enum ApprovalDecision
{
    Approve,
    SendBack,
}

/// <summary>审批: agree, or send back with a reason.</summary>
public sealed class ApproveModel(SupervisionDbContext db) : TaskVerbPage(db)
{
    [BindProperty]
    public ApproveForm Form { get; set; } = new();

    public override IReadOnlyList<Rule> Obstacles => Record.ObstaclesToApprove(Viewer);

    protected override string Act()
    {
        if (Form.Decision is ApprovalDecision.SendBack)
        {
            Record.SendBack(Form.Reason ?? "", Viewer, Now);
            return $"任务 {Record.Number} 已退回修改。";
        }

        Record.Approve(Viewer, Now);
        return $"任务 {Record.Number} 已审批同意，可以下达。";
    }
}

public sealed class ApproveForm
{
    [Display(Name = "审批意见"), Required]
    public ApprovalDecision? Decision { get; set; }

    [Display(Name = "退回理由"), StringLength(SupervisionTask.ReasonMaxLength)]
    public string? Reason { get; set; }
}
