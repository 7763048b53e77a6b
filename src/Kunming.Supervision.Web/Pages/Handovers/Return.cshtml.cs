using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The sending side asks for a better answer.</summary>
public sealed class ReturnModel(SupervisionDbContext db) : HandoverVerbPage(db)
{
    [BindProperty]
    public ReturnForm Form { get; set; } = new();

    public override string Verb => "退回";

    public override IReadOnlyList<Rule> Rules => Handover.ObstaclesToReturn(Viewer);

    protected override bool IsMine => Handover.IsSender(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Handover.Return(Form.Reason!, Viewer, Now);
        return await DoneAsync("已退回反馈");
    }
}

public sealed class ReturnForm
{
    [Display(Name = "退回理由"), Required, StringLength(Handover.ReasonMaxLength)]
    public string? Reason { get; set; }
}
