using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Rectification;

/// <summary>The rectifying side writes why it came to the issue; without it nothing is closed.</summary>
public sealed class CauseModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public CauseForm Form { get; set; } = new();

    public override string Verb => "原因分析";

    public override string Help => "rectification";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRectify(Viewer);

    protected override bool IsMine => Issue.MayRectify(Viewer);

    public void OnGet()
    {
        if (Issue.HasCause)
        {
            (Form.Kind, Form.Text) = (Issue.Cause!.Kind, Issue.Cause.Text);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.AnalyseCause(Form.Kind!.Value, Form.Text!, Viewer, Now);
        return await DoneAsync("已保存原因分析");
    }
}

public sealed class CauseForm
{
    [Display(Name = "原因类型"), Required(ErrorMessage = "请选择原因类型")]
    public CauseKind? Kind { get; set; }

    [Display(Name = "原因分析"), Required, StringLength(Issue.CauseMaxLength)]
    public string? Text { get; set; }
}
