using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues;

/// <summary>A page about one issue: loaded through what the viewer may see, or 404; so is a verb that is never this viewer's.</summary>
public abstract class IssuePage(SupervisionDbContext db) : SupervisionPageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Issue Issue { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    protected internal override Aggregate? Subject => Issue;

    protected SupervisionDbContext Db => db;

    /// <summary>May this viewer ever do what the page is for, on this issue?</summary>
    protected abstract bool IsMine { get; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var issue = await db.Issues.VisibleTo(Viewer).AsSplitQuery().SingleOrDefaultAsync(i => i.Id == Id, Aborted);
        if (issue is not null)
        {
            Issue = issue;
            Unit = await db.Organisations.Where(o => o.Id == issue.OrganisationId).Select(o => o.Name).SingleAsync(Aborted);
        }

        // Once a matter is with the case office, nothing of it is shown or done here.
        if (issue is null || !IsMine || (this is IssueVerbPage && issue.Status is IssueStatus.ReferredAsClue))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Saves and goes back to the issue with a notice.</summary>
    protected async Task<IActionResult> DoneAsync(string notice)
    {
        await db.SaveChangesAsync(Aborted);
        Notice(notice);
        return RedirectToPage("/Issues/Details", new { Id });
    }
}

/// <summary>One verb on one issue: what it is called, and what stands in its way now.</summary>
public abstract class IssueVerbPage(SupervisionDbContext db) : IssuePage(db)
{
    public abstract string Verb { get; }

    /// <summary>The manual's section that tells of it.</summary>
    public virtual string Help => "issues";

    public abstract IReadOnlyList<Rule> Rules { get; }

    /// <summary>A form in order, opened on the issue as it stands.</summary>
    protected void RequireReadyForm()
    {
        RequireFresh(Issue.Revision);
        RequireValidForm();
    }
}
