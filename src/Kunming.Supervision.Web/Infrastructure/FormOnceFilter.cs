using System.Security.Claims;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Takes a form with <c>&lt;form-once /&gt;</c> once. The number is stored in the transaction of the work itself: a second click waits
/// for the first and is led to its result, and a form that was refused can be sent again.
/// </summary>
public sealed class FormOnceFilter(SupervisionDbContext db, SubmissionRegister register, IUrlHelperFactory urls, TimeProvider clock, AuditTrail trail) : IAsyncPageFilter
{
    public const string Field = "once";

    /// <summary>Set in the request's items by whoever leads it away before anything was done.</summary>
    public const string NotDone = "form-not-done";

    public const string AlreadyTakenCode = "form.already-taken";
    public const string AlreadyTaken = "已提交过，未重复办理";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        // The problem page is run with the form of the page that refused it, and must not take it.
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || !Guid.TryParse(http.Request.Form[Field], out var id)
            || !Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            await next();
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (!await register.TryTakeAsync(id, account, clock.GetUtcNow(), http.RequestAborted))
        {
            trail.Refuse(AlreadyTakenCode);
            var earlier = await register.LocationAsync(id, account, http.RequestAborted);
            ((PageModel)context.HandlerInstance).TempData[SupervisionPageModel.NoticeKey] = AlreadyTaken;
            context.Result = new LocalRedirectResult(earlier ?? http.Request.PathBase + http.Request.Path + http.Request.QueryString);
            return;
        }

        var executed = await next();
        if (executed.Exception is null && executed.ModelState.IsValid && !http.Items.ContainsKey(NotDone) && executed.Result is not IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest })
        {
            await register.RememberAsync(id, LocationOf(executed.Result, urls.GetUrlHelper(executed)), http.RequestAborted);
            await transaction.CommitAsync(http.RequestAborted);
        }
    }

    private static string? LocationOf(IActionResult? result, IUrlHelper url)
    {
        var location = result switch
        {
            RedirectToPageResult to => url.Page(to.PageName, to.PageHandler, to.RouteValues, null, null, to.Fragment),
            LocalRedirectResult to => to.Url,
            RedirectResult to => to.Url,
            _ => null,
        };
        return location is not null && url.IsLocalUrl(location) && location.Length <= Submission.LocationMaxLength ? location : null;
    }
}
