using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Objection;

/// <summary>The deciding side answers an objection, by another person than who recognised the issue.</summary>
public sealed class DecideModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public override string Verb => "处理异议";

    public override string Help => "rectification";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToDecideObjection(Viewer);

    protected override bool IsMine => Issue.MayDecideObjection(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Outcome is ObjectionOutcome.None or ObjectionOutcome.Pending)
        {
            ModelState.AddModelError("Form.Outcome", "请选择处理结果");
        }

        RequireReadyForm();
        if (Form.Outcome is ObjectionOutcome.Upheld)
        {
            Issue.UpholdObjection(Form.Reason!, Viewer, Now);
            return await DoneAsync("异议成立，问题不予认定");
        }

        Issue.DismissObjection(Form.Reason!, Viewer, Now);
        return await DoneAsync("异议不成立，继续整改");
    }
}

public sealed class DecisionForm
{
    [Display(Name = "处理结果"), Required(ErrorMessage = "请选择处理结果")]
    public ObjectionOutcome? Outcome { get; set; }

    [Display(Name = "处理理由"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Reason { get; set; }
}
