namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// Over HTTPS every cookie bears the prefix <c>__Host-</c>: a browser then takes it from this host alone, for the whole site, and never in the
/// clear. A demonstration on plain HTTP cannot have that, and its cookies are named plainly.
/// </summary>
public static class CookieNames
{
    public const string HttpsSetting = "Hosting:Https";
    private const string Prefix = "__Host-";

    public static bool IsHttps(IConfiguration configuration) => configuration.GetValue<bool>(HttpsSetting);

    public static void Guard(this CookieBuilder cookie, string name, bool https, SameSiteMode sameSite = SameSiteMode.Lax)
    {
        cookie.Name = https ? Prefix + name : name;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
