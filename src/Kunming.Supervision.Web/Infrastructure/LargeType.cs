namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>关怀模式: text at 125 % and wider targets, remembered by a cookie on the machine where it was asked for.</summary>
public static class LargeType
{
    private const string Cookie = "supervision-large";

    public static bool IsOn(HttpRequest request) => request.Cookies.ContainsKey(Cookie);

    public static string? ClassFor(HttpRequest request) => IsOn(request) ? "large" : null;

    public static void Toggle(HttpContext context)
    {
        if (IsOn(context.Request))
        {
            context.Response.Cookies.Delete(Cookie);
            return;
        }

        context.Response.Cookies.Append(Cookie, "1", new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
        });
    }
}
