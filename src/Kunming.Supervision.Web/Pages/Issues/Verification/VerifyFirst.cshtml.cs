using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>The finding group looks at the proofs first.</summary>
public sealed class VerifyFirstModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    [BindProperty]
    public VerifyFirstForm Form { get; set; } = new();

    /// <summary>What in the evidence is worth a second look.</summary>
    public IReadOnlyList<EvidenceWarning> Warnings { get; private set; } = [];

    public override string Verb => "初审";

    public override string Help => "close-out";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToVerifyFirst(Viewer);

    protected override bool IsMine => Issue.MayVerifyFirst(Viewer);

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
        Issue.VerifyFirst(Form.Opinion!, Viewer, Now);
        return await DoneAsync("初审通过，已转党风政风监督室复核");
    }
}

public sealed class VerifyFirstForm
{
    [Display(Name = "初审意见"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Opinion { get; set; }

    [Display(Name = "预警核实情况"), StringLength(Issue.ReasonMaxLength)]
    public string? Checked { get; set; }
}
