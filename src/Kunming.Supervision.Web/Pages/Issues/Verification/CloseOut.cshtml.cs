using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>The office concludes; an issue to be kept up for good gets the day of its next look.</summary>
public sealed class CloseOutModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public CloseOutForm Form { get; set; } = new();

    /// <summary>What in the evidence is worth a second look.</summary>
    public IReadOnlyList<EvidenceWarning> Warnings { get; private set; } = [];

    public override string Verb => "复核销号";

    public override string Help => "close-out";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToCloseOut(Viewer, Today);

    protected override bool IsMine => Viewer.IsOffice;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Warnings = await Db.WarningsOfAsync(Issue, Aborted);
            return await next();
        });

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.PassWarnings(Warnings, Form.Checked, Viewer, Now);
        Issue.CloseOut(Form.Outcome!, Form.RecheckOn, Viewer, Now);
        return await DoneAsync(Issue.KeepsOn ? $"已阶段销号，{Form.RecheckOn:yyyy-MM-dd}回头看" : "已销号");
    }
}

public sealed class CloseOutForm
{
    [Display(Name = "销号结论"), Required, StringLength(Conclusion.OutcomeMaxLength)]
    public string? Outcome { get; set; }

    [Display(Name = "回头看日期")]
    public DateOnly? RecheckOn { get; set; }

    [Display(Name = "预警核实情况"), StringLength(Issue.ReasonMaxLength)]
    public string? Checked { get; set; }
}
