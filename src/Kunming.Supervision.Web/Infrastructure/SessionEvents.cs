using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>What the session cookie does when it is missing, too old, or not enough.</summary>
public sealed class SessionEvents : CookieAuthenticationEvents
{
    /// <summary>A problem page must come up without the database, so the stamp is not checked there.</summary>
    public override Task ValidatePrincipal(CookieValidatePrincipalContext context) =>
        context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? SecurityStampValidator.ValidatePrincipalAsync(context) : Task.CompletedTask;

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var hadSession = !HttpMethods.IsGet(request.Method) || request.Cookies.ContainsKey(context.Options.Cookie.Name!);
        var signIn = QueryHelpers.AddQueryString("/sign-in", new Dictionary<string, string?>
        {
            ["returnUrl"] = request.PathBase + request.Path + request.QueryString,
            ["reason"] = hadSession ? SignInReason.Expired : null,
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
}

/// <summary>Why somebody stands at the sign-in page, as its address carries it.</summary>
public static class SignInReason
{
    public const string Expired = "expired";
    public const string Disabled = "disabled";
    public const string SignedOut = "signed-out";

    public static string? Sentence(string? reason) => reason switch
    {
        Expired => "登录已过期，请重新登录。登录后回到原来的页面，刚才填写的内容会恢复。",
        Disabled => "该账号已停用，或者没有关联干部和岗位。请联系安全管理员。",
        SignedOut => "已退出。",
        _ => null,
    };
}
