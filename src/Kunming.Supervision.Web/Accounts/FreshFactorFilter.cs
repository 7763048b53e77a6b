using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>Asks for a fresh second factor before the handlers of pages that carry <see cref="FreshSecondFactorAttribute"/>.</summary>
public sealed class FreshFactorFilter(CurrentViewer current, IOptions<AccountSettings> settings, TimeProvider clock, AuditTrail trail) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.ActionDescriptor.EndpointMetadata.OfType<FreshSecondFactorAttribute>().Any()
            && await current.FindPresenceAsync(http.User, http.RequestAborted) is { } presence && !SessionGate.IsFresh(presence, settings.Value, clock.GetUtcNow()))
        {
            trail.Deny(SessionGate.NotFresh);
            http.Items[FormOnceFilter.NotDone] = true;
            context.Result = new LocalRedirectResult(SessionGate.ConfirmAddress(http.Request, presence));
            return;
        }

        await next();
    }
}
