using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Jobs;
using Kunming.Supervision.Web.Issues.Bulk;
using Kunming.Supervision.Web.Pages.Issues.List;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Issues.Bulk;

public static class BulkScope
{
    /// <summary>All that the filter shows, not only what is ticked.</summary>
    public const string All = "all";
}

/// <summary>One verb on several issues: shows first which would be refused and why, then does the rest in one go.</summary>
public sealed class PreviewModel(SupervisionDbContext db, Lookups lookups, SettingStore settings, PendingJobs jobs, BulkWork work) : SupervisionPageModel
{
    public static readonly Rule TooMany = new("issue.too-many-chosen", "一次最多办理5,000个问题，请缩小筛选范围，分次办理");
    public static readonly Rule NothingChosen = new("issue.nothing-chosen", "所选问题中没有可以办理的");
    public static readonly Rule NoPlan = new("issue.no-plan", "所选的问题没有完整送达，请回到问题清单重新选择");

    [FromQuery(Name = "verb")]
    public BulkVerb? Verb { get; set; }

    [FromQuery(Name = "scope")]
    public string? Scope { get; set; }

    [FromQuery(Name = "id")]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public IssueListAddress Address { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public IssueFilter Filter { get; set; } = new();

    [BindProperty]
    public BulkForm Form { get; set; } = new();

    public BulkCheck Check { get; private set; } = BulkCheck.None;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Verb is not { } verb || !BulkVerbs.Has(Viewer, verb))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    public async Task OnGetAsync()
    {
        ModelState.Clear();
        var ids = Scope is BulkScope.All ? await ShownAsync() : Ids.Distinct().ToList();
        RuleViolationException.ThrowIfAny(Obstacles.From((ids.Count > BulkVerbs.Most, TooMany)));
        Check = await BulkCheck.MakeAsync(db, Verb!.Value, ids, Viewer, Today, Aborted);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var plan = BulkPlan.Read(Form.Plan) ?? throw Refused(NoPlan);
        Check = await BulkCheck.MakeAsync(db, Verb!.Value, [.. plan.Select(p => p.Id)], Viewer, Today, Aborted);
        RequireWords();
        RequireValidForm();
        RuleViolationException.ThrowIfAny(Obstacles.From((Verb is BulkVerb.HandOver || Check.Ready.Count is 0, NothingChosen)));
        var run = new BulkRun
        {
            AccountId = Viewer.AccountId,
            Asked = Sign(),
            Verb = Verb.Value,
            Text = BulkVerbs.WordsOf(Verb.Value) is null ? null : Form.Text,
            RecheckOn = Form.RecheckOn,
            IssueIds = [.. plan.Select(p => p.Id)],
            Revisions = [.. plan.Select(p => p.Revision)],
        };
        db.Add(run);
        await db.SaveChangesAsync(Aborted);
        if (plan.Count <= BulkWork.PartSize)
        {
            await work.RunAsync(run, Viewer, Now, Aborted);
        }
        else
        {
            jobs.AddAfter(HttpContext, BulkJobs.Run(run.Id, Viewer.AccountId));
        }

        return RedirectToPage("Run", new { run.Id });
    }

    /// <summary>One more than may be done, so that too many are noticed.</summary>
    private async Task<IReadOnlyList<Guid>> ShownAsync() =>
        await new IssueList(db, await lookups.ReadAsync(db, Aborted), Viewer, Today, Address, Filter, settings.Current).IdsAsync(BulkVerbs.Most + 1, Aborted);

    private void RequireWords()
    {
        if (BulkVerbs.WordsOf(Verb!.Value) is { } words && string.IsNullOrWhiteSpace(Form.Text))
        {
            ModelState.AddModelError("Form.Text", Text.Missing.With(words).Message);
        }

        if (Verb is BulkVerb.CloseOut && Check.Ready.Any(i => i.KeepsOn) && (Form.RecheckOn is null || Form.RecheckOn <= Today))
        {
            ModelState.AddModelError("Form.RecheckOn", IssueRules.SustainedNeedsRecheckDay.Message);
        }
    }
}

public sealed class BulkForm
{
    public string? Plan { get; set; }

    [Display(Name = "意见"), StringLength(BulkRun.TextMaxLength)]
    public string? Text { get; set; }

    [Display(Name = "回头看日期")]
    public DateOnly? RecheckOn { get; set; }
}
