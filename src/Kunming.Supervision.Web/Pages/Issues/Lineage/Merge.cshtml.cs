using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Lineage;

/// <summary>The same fact under a second number: this number goes into the other.</summary>
public sealed class MergeModel(SupervisionDbContext db) : IssueVerbPage(db)
{
    /// <summary>So many are offered, the latest first.</summary>
    public const int Most = 50;

    private static readonly Rule Unknown = new("issue.merge-unknown", "请选择要并入的问题，或者它刚刚被交办或处置，不能再选");

    [BindProperty]
    public MergeForm Form { get; set; } = new();

    public override string Verb => "并入";

    public override IReadOnlyList<Rule> Rules => Issue.ObstaclesToMerge(Viewer);

    /// <summary>Issues of the unit that this viewer decides on and that nothing has become of yet.</summary>
    public IReadOnlyList<Issue> Others { get; private set; } = [];

    protected override bool IsMine => Issue.MayRecognise(Viewer);

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var others = await Db.Issues.VisibleTo(Viewer).AsSplitQuery()
                .Where(i => i.OrganisationId == Issue.OrganisationId && i.Id != Id && IssueStatuses.BeforeDisposal.Contains(i.Status))
                .OrderByDescending(i => i.FoundOn).ThenByDescending(i => i.Id).TakeFixed(Most).ToListAsync(Aborted);
            Others = [.. others.Where(i => Issue.ObstaclesToMergeInto(i, Viewer).Count is 0)];
            return await next();
        });

    public async Task<IActionResult> OnPostAsync()
    {
        RequireReadyForm();
        RuleViolationException.ThrowIfAny(Rules);
        var other = Others.FirstOrDefault(i => i.Id == Form.IntoId) ?? throw Refused(Unknown);
        Issue.MergeInto(other, Form.Reason!, Viewer, Now);
        return await DoneAsync($"已并入{other.Number}");
    }
}

public sealed class MergeForm
{
    [Display(Name = "并入哪个问题"), Required(ErrorMessage = "请选择要并入的问题")]
    public Guid? IntoId { get; set; }

    [Display(Name = "并入的理由"), Required, StringLength(Issue.ReasonMaxLength)]
    public string? Reason { get; set; }
}
