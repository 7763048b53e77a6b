using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>The office finds that only a part is done.</summary>
public sealed class AcceptInPartModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public AcceptInPartForm Form { get; set; } = new();

    public override string Verb => "部分完成";

    public override string Help => "close-out";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToCloseOut(Viewer);

    protected override bool IsMine => Viewer.IsOffice;

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.AcceptInPart(Form.Remaining!, Viewer, Now);
        return await DoneAsync("已按部分完成处理，其余内容继续整改");
    }
}

public sealed class AcceptInPartForm
{
    [Display(Name = "仍需整改的内容"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Remaining { get; set; }
}
