using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// Put on a page that asks for a second factor shown within the last minutes, however long the session has lasted. It is asked for after the
/// page's own <c>OnPageHandlerExecutionAsync</c>, so that a page which is not there for somebody stays 404: such a page looks for its record there.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FreshSecondFactorAttribute : Attribute;

/// <summary>Put on the few pages that a session may use before it is whole: to change the password, to enrol a second factor, to leave.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnfinishedSessionAttribute : Attribute;

/// <summary>
/// Stands between sign-in and everything else: a password that must be changed, a second factor that the seat must have. It asks the endpoint,
/// so no page can forget it.
/// </summary>
public sealed class SessionGate(RequestDelegate next, IOptions<AccountSettings> settings, TimeProvider clock)
{
    public const string NotFinished = "session.not-finished";
    public const string NotFresh = "session.factor-not-fresh";
    public const string PasswordPage = "/account/password";
    public const string FactorPage = "/account/second-factor";
    public const string ConfirmPage = "/account/confirm";

    public async Task InvokeAsync(HttpContext http, CurrentViewer current, AuditTrail trail)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (metadata is null || metadata.GetMetadata<IAllowAnonymous>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null
            || http.User.Identity?.IsAuthenticated is not true
            || await current.FindPresenceAsync(http.User, http.RequestAborted) is not { Session: not null } presence)
        {
            await next(http);
            return;
        }

        if (metadata.GetMetadata<UnfinishedSessionAttribute>() is null && SessionRules.Unfinished(presence, settings.Value, clock.GetUtcNow()) is { } page)
        {
            trail.Deny(NotFinished);
            http.Response.Redirect(http.Request.PathBase + page);
            return;
        }

        await next(http);
    }

    public static bool IsFresh(Presence presence, AccountSettings settings, DateTimeOffset now) => presence.Session?.SecondFactorOn + settings.Fresh > now;

    /// <summary>Where a second factor is asked for, or enrolled when there is none, and the way back from there.</summary>
    public static string ConfirmAddress(HttpRequest request, Presence presence) => QueryHelpers.AddQueryString(
        request.PathBase + (presence.HasSecondFactor ? ConfirmPage : FactorPage), "returnUrl", request.PathBase + request.Path + request.QueryString);
}
