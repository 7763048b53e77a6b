using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>The finding group looks at the proofs first.</summary>
public sealed class VerifyFirstModel(SupervisionDbContext db) : VerificationPage(db)
{
    [BindProperty]
    public VerifyFirstForm Form { get; set; } = new();

    public override string Verb => "初审";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToVerifyFirst(Viewer);

    protected override bool IsMine => Issue.MayVerifyFirst(Viewer);

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
