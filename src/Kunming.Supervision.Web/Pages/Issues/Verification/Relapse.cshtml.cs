using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>回头看 found that the issue came back: it opens again under its old number.</summary>
public sealed class RelapseModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public RelapseForm Form { get; set; } = new();

    public override string Verb => "重新挂账";

    public override string Help => "close-out";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRelapse(Viewer);

    protected override bool IsMine => Viewer.IsOffice || Viewer.Leads(Issue.GroupId);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.Relapse(Form.Finding!, Viewer, Now);
        return await DoneAsync("已重新挂账");
    }
}

public sealed class RelapseForm
{
    [Display(Name = "回头看发现的情况"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Finding { get; set; }
}
