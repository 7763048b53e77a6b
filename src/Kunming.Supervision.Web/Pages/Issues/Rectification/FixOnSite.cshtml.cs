using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Rectification;

/// <summary>What was put right before the inspectors' eyes: no letter, but the measure still needs its proof.</summary>
public sealed class FixOnSiteModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public FixOnSiteForm Form { get; set; } = new();

    public override string Verb => "现场立改";

    public override string Help => "handovers";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToFixOnSite(Viewer);

    protected override bool IsMine => Issue.MayRecognise(Viewer);

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.FixOnSite(Form.Measure!, Form.Owner!, Viewer, Now);
        return await DoneAsync("已作现场立改处理，请提交佐证后申请销号");
    }
}

public sealed class FixOnSiteForm
{
    [Display(Name = "整改措施"), Required, StringLength(RectificationMeasure.TextMaxLength)]
    public string? Measure { get; set; }

    [Display(Name = "责任人"), Required, StringLength(RectificationMeasure.OwnerMaxLength)]
    public string? Owner { get; set; }
}
