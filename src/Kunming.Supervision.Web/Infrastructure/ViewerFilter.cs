using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Gives every page its viewer, and the database that viewer's scope, before a handler runs; an account that may not act is signed out and told so.</summary>
public sealed class ViewerFilter(CurrentViewer current, AuditTrail trail, SupervisionDbContext db) : IAsyncPageFilter
{
    public const string NotUsable = "account.not-usable";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isToBeConfirmed = false;
        if (context.HandlerInstance is SupervisionPageModel page)
        {
            var http = context.HttpContext;
            if (await current.FindAsync(http.User, http.RequestAborted) is not { } viewer)
            {
                trail.Deny(NotUsable);
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                context.Result = new RedirectToPageResult("/SignIn", new { reason = SignInReason.Disabled });
                return;
            }

            page.Viewer = viewer;
            page.Keep(http);
            isToBeConfirmed = current.IsKept;
            db.Scope = isToBeConfirmed ? RowScope.AsKnown((await current.FindPresenceAsync(http.User, http.RequestAborted))!) : RowScope.Of(viewer);
        }

        try
        {
            var executed = await next();
            if (isToBeConfirmed && executed.Exception is not ViewerChangedException)
            {
                // A handler that asked nothing decided by what was known of the viewer alone.
                await db.TellScopeAsync(context.HttpContext.RequestAborted);

                // Once is enough: what is asked while the page is written must not start the request anew after its work was done.
                db.Scope = db.Scope.Confirmed();
            }
        }
        finally
        {
            // What is read while the page is written, or sent as a file, must not hold a connection for as long as the reader's line takes.
            await OneConnectionAttribute.CloseAsync(context.HttpContext, db);
        }
    }
}
