using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Data.Issues.Bulk;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Bulk;

/// <summary>How far a bulk is, and in the end what was done and what not and why. Issues that are no longer seen are counted and not named.</summary>
public sealed class RunModel(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public BulkRun Bulk { get; private set; } = null!;

    public int LeftOut => Bulk.IssueIds.Length - Bulk.Taken;

    public IReadOnlyList<BulkReason> Reasons { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.Set<BulkRun>().AsNoTracking().VisibleTo(Viewer).SingleOrDefaultAsync(r => r.Id == Id, Aborted) is not { } run)
        {
            context.Result = NotFound();
            return;
        }

        Bulk = run;
        await next();
    }

    public async Task OnGetAsync()
    {
        Guid[] refused = [.. Bulk.Refusals.Select(r => r.IssueId).Distinct()];
        var numbers = await db.Issues.VisibleTo(Viewer).Where(i => refused.Contains(i.Id)).Select(i => new { i.Id, i.Number }).ToDictionaryAsync(i => i.Id, i => i.Number, Aborted);
        Reasons = BulkReason.Group(Bulk.Refusals.Where(r => numbers.ContainsKey(r.IssueId)).Select(r => (r.IssueId, numbers[r.IssueId], r.Code, r.Message)));
    }

    /// <summary>The bar alone, for the poll; a bulk that has come to rest asks for the whole page.</summary>
    public IActionResult OnGetProgress()
    {
        if (Bulk.Status is BulkStatus.Running)
        {
            return Partial("_Progress", Bulk);
        }

        Response.Headers["HX-Refresh"] = "true";
        return new EmptyResult();
    }
}
