using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Rectification;

/// <summary>The rectifying side states that the work is done.</summary>
public sealed class ApplyModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public ApplyForm Form { get; set; } = new();

    public override string Verb => "申请销号";

    public override string Help => "close-out";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToApply(Viewer);

    protected override bool IsMine => Issue.MayRectify(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.ApplyToCloseOut(Form.Statement!, Viewer, Now);
        return await DoneAsync("已申请销号，等待初审");
    }
}

public sealed class ApplyForm
{
    [Display(Name = "整改情况"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Statement { get; set; }
}
