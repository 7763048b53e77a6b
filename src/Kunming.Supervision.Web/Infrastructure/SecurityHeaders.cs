namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>What every answer tells the browser to refuse. Each line stands in docs/security.md, which a test holds against a running host.</summary>
public static class SecurityHeaders
{
    public static readonly TimeSpan HstsMaxAge = TimeSpan.FromDays(365);

    /// <summary>Pictures may be data addresses because Bootstrap draws its select arrows that way, and the picture for an authenticator is one.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=(), "
        + "publickey-credentials-create=(self), publickey-credentials-get=(self)";

    public static void AddHsts(this IServiceCollection services) => services.AddHsts(hsts =>
    {
        hsts.MaxAge = HstsMaxAge;
        hsts.IncludeSubDomains = true;
    });

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            if (headers.ContentSecurityPolicy.Count is 0)
            {
                headers.ContentSecurityPolicy = Policy;
            }

            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = Permissions;
            if (headers.CacheControl.Count is 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });
}
