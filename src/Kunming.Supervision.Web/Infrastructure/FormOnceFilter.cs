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
        if (!HttpMethods.IsPost(http.Request.Method) || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.HandlerMethod?.MethodInfo.IsDefined(typeof(TakesFormItselfAttribute), inherit: false) is true
            || NumberOf(http.Request) is not { } id
            || !Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            await next();
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (!await register.TryTakeAsync(id, account, clock.GetUtcNow(), http.RequestAborted))
        {
            context.Result = LeadBack((PageModel)context.HandlerInstance, trail, await register.LocationAsync(id, account, http.RequestAborted));
            return;
        }

        var executed = await next();
        if (executed.Exception is null && executed.ModelState.IsValid && !http.Items.ContainsKey(NotDone) && executed.Result is not IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest })
        {
            await register.RememberAsync(id, LocationOf(executed.Result, urls.GetUrlHelper(executed)), http.RequestAborted);
            await transaction.CommitAsync(http.RequestAborted);
        }
        else
        {
            // The page that is shown again still asks, for its viewer.
            db.ForgetScope();
        }
    }

    /// <summary>The one-time number of the form that was sent; null when it carries none.</summary>
    public static Guid? NumberOf(HttpRequest request) => request.HasFormContentType && Guid.TryParse(request.Form[Field], out var id) ? id : null;

    /// <summary>To where the first click led; to the page itself when that is not known.</summary>
    public static LocalRedirectResult LeadBack(PageModel page, AuditTrail trail, string? earlier)
    {
        trail.Refuse(AlreadyTakenCode);
        page.TempData[SupervisionPageModel.NoticeKey] = AlreadyTaken;
        return new(earlier ?? page.Request.PathBase + page.Request.Path + page.Request.QueryString);
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

/// <summary>On a handler that stores the number of its form in a transaction of its own, and so needs none around it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesFormItselfAttribute : Attribute;
