using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>Sends an application back, at either verification.</summary>
public sealed class ReturnModel(SupervisionDbContext db) : VerificationPage(db)
{
    [BindProperty]
    public ReturnForm Form { get; set; } = new();

    public override string Verb => "退回整改";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToReturn(Viewer);

    protected override bool IsMine => Issue.MayVerifyFirst(Viewer) || Viewer.IsOffice;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.Return(Form.Reason!, Viewer, Now);
        return await DoneAsync("已退回整改");
    }
}

public sealed class ReturnForm
{
    [Display(Name = "退回理由"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Reason { get; set; }
}
