using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>What the session cookie does: it counts for as long as the row behind it lives, and says why it no longer does.</summary>
public sealed class SessionEvents(SupervisionDbContext db, CurrentViewer current, SessionRegister register, IOptions<AccountSettings> settings, TimeProvider clock) : CookieAuthenticationEvents
{
    private const string ReasonItem = "session-end";

    /// <summary>The cookie lives for as long as a session may last at its beginning; an end that comes earlier is the row's.</summary>
    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.ExpiresUtc = (context.Properties.IssuedUtc ?? clock.GetUtcNow()) + settings.Value.Absolute;
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // A problem page must come up without the database.
        var http = context.HttpContext;
        if (http.Features.Get<IExceptionHandlerFeature>() is not null || context.Principal is not { } principal)
        {
            return;
        }

        if (await OneConnectionAttribute.OpenAsync(http, db) && !KeptViewerRetry.IsAgain(http))
        {
            current.ExpectKept(principal);
        }

        var presence = await current.FindPresenceAsync(principal, http.RequestAborted);
        if (await EndOfAsync(presence, clock.GetUtcNow(), http.RequestAborted) is { } reason)
        {
            http.Items[ReasonItem] = reason;
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var reason = (string?)context.HttpContext.Items[ReasonItem]
            ?? (!HttpMethods.IsGet(request.Method) || request.Cookies.ContainsKey(context.Options.Cookie.Name!) ? SignInReason.Expired : null);
        var signIn = QueryHelpers.AddQueryString("/sign-in", new Dictionary<string, string?>
        {
            ["returnUrl"] = request.PathBase + request.Path + request.QueryString,
            ["reason"] = reason,
        }.Where(pair => pair.Value is not null));
        if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = signIn;
        }
        else
        {
            context.Response.Redirect(signIn);
        }

        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Why the session does not go on; null when it does.</summary>
    private async Task<string?> EndOfAsync(Presence? presence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (presence is null)
        {
            return SignInReason.Disabled;
        }

        if (presence.Session is not { } session)
        {
            return SignInReason.Expired;
        }

        if (SessionRules.EndOf(session, settings.Value, now) is { } over)
        {
            if (session.End is null)
            {
                await register.EndAsync(session.Id, over, now, cancellationToken);
            }

            return SignInReason.For(over);
        }

        if (SessionRules.IsToBeNoted(session, now))
        {
            await register.TouchAsync(session.Id, now, cancellationToken);
        }

        return null;
    }
}

/// <summary>Why somebody stands at the sign-in page, as its address carries it.</summary>
public static class SignInReason
{
    public const string Expired = "expired";
    public const string Idle = "idle";
    public const string Replaced = "replaced";
    public const string Ended = "ended";
    public const string Disabled = "disabled";
    public const string Reset = "reset";
    public const string SignedOut = "signed-out";

    public static string? Sentence(string? reason, AccountSettings settings) => reason switch
    {
        Expired => "登录已过期，请重新登录。登录后回到原来的页面，刚才填写的内容会恢复。",
        Idle => $"超过{settings.IdleMinutes}分钟没有操作，登录已结束，请重新登录。登录后回到原来的页面，刚才填写的内容会恢复。",
        Replaced => "您的账号已在别处登录，这里的登录已结束。一个账号同时只能有一处登录；如果不是您本人登录，请立即联系安全管理员。",
        Ended => "登录已被结束。如果不是您本人操作，请联系安全管理员。",
        Disabled => "该账号已停用，或者没有关联干部和席位。请联系安全管理员。",
        Reset => "已经设定，请登录。",
        SignedOut => "已退出。",
        _ => null,
    };

    public static string For(SessionEnd end) => end switch
    {
        SessionEnd.Idle => Idle,
        SessionEnd.Expired => Expired,
        SessionEnd.Replaced => Replaced,
        SessionEnd.SignedOut => SignedOut,
        SessionEnd.Disabled => Disabled,
        SessionEnd.EndedByOwner or SessionEnd.EndedByAdministrator or SessionEnd.Reset => Ended,
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, null),
    };
}
