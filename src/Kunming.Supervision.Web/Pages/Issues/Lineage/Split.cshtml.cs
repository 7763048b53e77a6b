using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Numbers;
using Kunming.Supervision.Data.Regulations;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages.Issues.Registration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Issues.Lineage;

/// <summary>Several facts that were written under one number get a number each.</summary>
public sealed class SplitModel(SupervisionDbContext db, Lookups lookups) : IssueVerbPage(db)
{
    private CloseOutPolicy _policy = null!;
    private Names _names = null!;

    [BindProperty]
    public SplitForm Form { get; set; } = new();

    public override string Verb => "拆分";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToSplit(Viewer);

    public IEnumerable<SelectListItem> Categories => _names.CategoryLeaves(Issue.FoundOn);

    protected override bool IsMine => Issue.MayRecognise(Viewer);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        _policy = await Db.CloseOutPolicyAsync(Aborted);
        _names = await lookups.ReadAsync(Db, Aborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet() => Form = SplitForm.Of(Issue);

    public async Task<IActionResult> OnPostAsync()
    {
        for (var at = 0; at < Form.Parts.Count; at++)
        {
            if (Form.Parts[at] is { CategoryId: { } category } && Categories.All(c => c.Value != category.ToString()))
            {
                ModelState.AddModelError($"Form.Parts[{at}].CategoryId", "所选类别在发现日期当天不适用，请重新选择");
            }
        }

        RequireReadyForm();
        RuleViolationException.ThrowIfAny(Rules);
        var written = Form.Written;
        var cited = (await Db.CatalogueAsync(Aborted)).Cited(Issue.ClauseIds);
        var first = await Db.TakeNumbersAsync($"{IssueNumber.Prefix}-{Today.Year}", Math.Max(1, written.Count), Aborted);
        var parts = written.Select((p, at) => new IssuePart(IssueNumber.Format(Today.Year, first + at), p.ToFacts(Issue, _policy, cited))).ToList();
        var made = Issue.Split(parts, Unit, Form.Reason!, Viewer, Now);
        Db.Issues.AddRange(made);
        return await DoneAsync($"已拆分为{string.Join("、", made.Select(i => i.Number))}");
    }
}

public sealed class SplitForm
{
    [Display(Name = "拆分的理由"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Reason { get; set; }

    [MaxLength(Issue.MostParts)]
    public List<SplitPartForm> Parts { get; set; } = [];

    /// <summary>Those that somebody wrote into; the rest of the page's empty places say nothing.</summary>
    public IReadOnlyList<SplitPartForm> Written => [.. Parts.Where(p => !string.IsNullOrWhiteSpace(p.Facts))];

    /// <summary>The first two begin as the issue stands, so that words need only be taken away.</summary>
    public static SplitForm Of(Issue issue) => new()
    {
        Parts =
        [
            .. Enumerable.Range(0, Issue.MostParts).Select(at => new SplitPartForm
            {
                Facts = at < Issue.LeastParts ? issue.Facts : null,
                CategoryId = issue.CategoryId,
                Severity = issue.Severity,
                Clause = issue.Clause,
                Amount = at is 0 ? issue.Amount : null,
            }),
        ],
    };
}

public sealed class SplitPartForm
{
    [Display(Name = "问题描述"), StringLength(Issue.FactsMaxLength)]
    public string? Facts { get; set; }

    [Display(Name = "问题类别"), Required(ErrorMessage = "请选择问题类别")]
    public Guid? CategoryId { get; set; }

    [Display(Name = "严重程度"), Required]
    public IssueSeverity? Severity { get; set; }

    [Display(Name = "定性依据"), StringLength(Issue.ClauseMaxLength)]
    public string? Clause { get; set; }

    [Display(Name = "涉及金额（元）")]
    public decimal? Amount { get; set; }

    public IssueFacts ToFacts(Issue issue, CloseOutPolicy policy, IReadOnlyList<CitedClause> cited) => new(
        CategoryId!.Value, issue.FoundOn, issue.Methods, Facts!, Clause, issue.Immediate, issue.KeepsOn, Amount, Severity!.Value, policy.LeastDaysOf(Severity.Value), cited);
}
