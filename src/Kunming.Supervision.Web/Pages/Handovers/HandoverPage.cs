using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Handovers;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>A page about one letter and the issues that it hands over: what the viewer may not see, or never do, is a 404.</summary>
public abstract class HandoverPage(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Handover Handover { get; private set; } = null!;

    /// <summary>The issues that the letter moves; none after it was refused. What it carried stays in the letter.</summary>
    public IReadOnlyList<Issue> Issues { get; private set; } = [];

    public string Addressee { get; private set; } = "";

    protected internal override Aggregate? Subject => Handover;

    protected SupervisionDbContext Db => db;

    /// <summary>May this viewer ever do what the page is for, on this letter?</summary>
    protected abstract bool IsMine { get; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await db.Handovers.VisibleTo(Viewer).SingleOrDefaultAsync(h => h.Id == Id, Aborted) is { } handover)
        {
            Handover = handover;
            Addressee = await db.Organisations.Where(o => o.Id == handover.AddresseeId).Select(o => o.Name).SingleAsync(Aborted);
            Issues = await db.Issues.Where(i => i.HandoverId == Id).OrderBy(i => i.Number).AsSplitQuery().ToListAsync(Aborted);
        }

        if (Handover is null || !IsMine)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }
}

/// <summary>One verb on one letter.</summary>
public abstract class HandoverVerbPage(SupervisionDbContext db) : HandoverPage(db)
{
    public abstract string Verb { get; }

    public abstract IReadOnlyList<Rule> Rules { get; }

    protected void RequireReadyForm()
    {
        RequireFresh(Handover.Revision);
        RequireValidForm();
    }

    protected async Task<IActionResult> DoneAsync(string notice)
    {
        await Db.SaveChangesAsync(Aborted);
        Notice(notice);
        return RedirectToPage("/Handovers/Details", new { Id });
    }
}
