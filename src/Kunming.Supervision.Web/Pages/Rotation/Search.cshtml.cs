using Kunming.Supervision.Data;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>计算进度 of a long search: how far it is, the best plan so far to take, or an end to it.</summary>
public sealed class SearchModel(SupervisionDbContext db, PlanSearches searches, TimeProvider clock) : SupervisionPageModel
{
    private RotationScheme? _made;

    [FromRoute]
    public Guid Id { get; set; }

    public PlanSearchRun Run { get; private set; } = null!;

    /// <summary>Since it began; of one that has ended no longer of interest.</summary>
    public int Seconds => (int)(clock.GetUtcNow() - Run.StartedOn).TotalSeconds;

    public WhyNotView? WhyNot => Run.Ending is PlanSearchEnding.Impossible or PlanSearchEnding.Unknown ? new(Run.Order.Problem, Run.Why) : null;

    protected internal override Aggregate? Subject => _made;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!RotationScheme.MayDraft(Viewer) || searches.Find(Viewer.AccountId, Id) is not { } run)
        {
            context.Result = NotFound();
            return;
        }

        Run = run;
        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>The bar alone, for the poll; a search that has come to rest asks for the whole page.</summary>
    public IActionResult OnGetProgress()
    {
        if (Run.Ending is PlanSearchEnding.Running)
        {
            return Partial("_SearchProgress", this);
        }

        Response.Headers["HX-Refresh"] = "true";
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostTakeAsync()
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((Run.Best is null, PlanSearches.NothingYet)));
        _made = Run.ToScheme(Viewer, Now);
        db.RotationSchemes.Add(_made);
        await db.SaveChangesAsync(Aborted);
        Run.Stop();
        Notice("方案已存为草案。");
        return RedirectToPage("Details", new { _made.Id });
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        HttpContext.Items[FormOnceFilter.NotDone] = true;
        Run.Stop();

        // The solver hears of it within a second; a page that still said it runs would ask again by sending this form.
        await Task.WhenAny(Run.Work, Task.Delay(Timeout.Infinite, Aborted));
        return Page();
    }
}
