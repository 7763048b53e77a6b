using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Pages.Issues.Verification;

/// <summary>The office concludes; an issue to be kept up for good gets the day of its next look.</summary>
public sealed class CloseOutModel(SupervisionDbContext db) : VerificationPage(db)
{
    [BindProperty]
    public CloseOutForm Form { get; set; } = new();

    public override string Verb => "复核销号";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToCloseOut(Viewer, Today);

    protected override bool IsMine => Viewer.IsOffice;

    /// <summary>What was entered at an earlier closing stands in the form: it was not undone when the issue came back.</summary>
    public void OnGet()
    {
        if (Issue.Handling is { IsNone: false } before)
        {
            (Form.First, Form.Second, Form.Third, Form.Fourth, Form.Recovered) = (before.First, before.Second, before.Third, before.Fourth, before.Recovered);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        Issue.PassWarnings(Warnings, Form.Checked, Viewer, Now);
        Issue.CloseOut(Form.Outcome!, Form.RecheckOn, Viewer, Now, Form.ToHandling());
        return await DoneAsync(Issue.KeepsOn ? $"已阶段销号，{Form.RecheckOn:yyyy-MM-dd}回头看" : "已销号");
    }
}

public sealed class CloseOutForm
{
    [Display(Name = "销号结论"), Required, StringLength(Conclusion.OutcomeMaxLength)]
    public string? Outcome { get; set; }

    [Display(Name = "回头看日期")]
    public DateOnly? RecheckOn { get; set; }

    [Display(Name = "第一种形态（人）"), Range(0, HandlingResult.PeopleMost)]
    public int? First { get; set; }

    [Display(Name = "第二种形态（人）"), Range(0, HandlingResult.PeopleMost)]
    public int? Second { get; set; }

    [Display(Name = "第三种形态（人）"), Range(0, HandlingResult.PeopleMost)]
    public int? Third { get; set; }

    [Display(Name = "第四种形态（人）"), Range(0, HandlingResult.PeopleMost)]
    public int? Fourth { get; set; }

    [Display(Name = "追缴挽回金额（元）")]
    public decimal? Recovered { get; set; }

    [Display(Name = "预警核实情况"), StringLength(Issue.ReasonMaxLength)]
    public string? Checked { get; set; }

    public HandlingResult ToHandling() => new(First ?? 0, Second ?? 0, Third ?? 0, Fourth ?? 0, Recovered ?? 0);
}
