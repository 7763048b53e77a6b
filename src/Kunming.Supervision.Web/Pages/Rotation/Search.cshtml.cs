using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Rotation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Planning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Rotation;

/// <summary>计算进度 of a long search: how far it is, the best plan so far to take, or an end to it.</summary>
public sealed class SearchModel(SupervisionDbContext db, PlanSearches searches, TimeProvider clock) : SupervisionPageModel
{
    private RotationScheme? _made;

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>As this program knows it, or as it was written down by one that has ended, or by another.</summary>
    public PlanSearchState Search { get; private set; } = null!;

    /// <summary>Since it began; of one that has ended no longer of interest.</summary>
    public int Seconds => (int)(clock.GetUtcNow() - Search.StartedOn).TotalSeconds;

    public WhyNotView? WhyNot => Search.Ending is PlanSearchEnding.Impossible or PlanSearchEnding.Unknown ? new(Search.Problem, Search.Why) : null;

    protected internal override Aggregate? Subject => _made;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!RotationScheme.MayDraft(Viewer) || await FindAsync() is not { } search)
        {
            context.Result = NotFound();
            return;
        }

        Search = search;
        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>The bar alone, for the poll; a search that has come to rest asks for the whole page.</summary>
    public IActionResult OnGetProgress()
    {
        if (Search.Ending is PlanSearchEnding.Running)
        {
            return Partial("_SearchProgress", this);
        }

        Response.Headers["HX-Refresh"] = "true";
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostTakeAsync()
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((Search.Best is null, PlanSearches.NothingYet)));
        _made = Search.ToScheme(Viewer, Now);
        db.RotationSchemes.Add(_made);
        await db.SaveChangesAsync(Aborted);
        searches.Find(Viewer.AccountId, Id)?.Stop();
        Notice("方案已存为草案。");
        return RedirectToPage("Details", new { _made.Id });
    }

    public async Task<IActionResult> OnPostAgainAsync()
    {
        if (Search.Again is not { } order)
        {
            return NotFound();
        }

        var run = await searches.StartAsync(Viewer.AccountId, order, Aborted);
        Notice("已按原来的条件和随机种子重新计算，结果与没有中断时一样。");
        return RedirectToPage(new { run.Id });
    }

    public async Task<IActionResult> OnPostStopAsync()
    {
        HttpContext.Items[FormOnceFilter.NotDone] = true;
        if (searches.Find(Viewer.AccountId, Id) is { } run)
        {
            run.Stop();

            // The solver hears of it within a second; a page that still said it runs would ask again by sending this form.
            await Task.WhenAny(run.Work, Task.Delay(Timeout.Infinite, Aborted));
            Search = PlanSearchState.Of(run);
        }

        return Page();
    }

    private async Task<PlanSearchState?> FindAsync() => searches.Find(Viewer.AccountId, Id) is { } run ? PlanSearchState.Of(run)
        : await db.PlanSearches.AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(s => s.Id == Id, Aborted) is { } kept ? PlanSearchState.Of(kept, clock.GetUtcNow()) : null;
}
