using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Registration;

/// <summary>The leader, the office or the county decides that it is none, with the reason.</summary>
public sealed class NotRecogniseModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public NotRecogniseForm Form { get; set; } = new();

    public override string Verb => "不予认定";

    public override string Help => "handovers";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToRecognise(Viewer);

    protected override bool IsMine => Issue.MayRecognise(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.NotRecognise(Form.Reason!, Viewer, Now);
        return await DoneAsync("已作不予认定处理");
    }
}

public sealed class NotRecogniseForm
{
    [Display(Name = "不予认定的理由"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Reason { get; set; }
}
