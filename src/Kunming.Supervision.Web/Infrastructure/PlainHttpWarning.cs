using System.Net;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Says in the log when other machines can reach the site while it takes itself to be reached in the clear.</summary>
public static class PlainHttpWarning
{
    public static void WarnOfPlainHttp(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (!CookieNames.IsHttps(app.Configuration) && addresses.Any(a => !IsLoopback(a)))
        {
            app.Logger.LogWarning("Cookies go without __Host- and Secure: set {Setting} where the site is reached over HTTPS", CookieNames.HttpsSetting);
        }

        if (CookieNames.IsHttps(app.Configuration) && !app.Configuration.GetSection(SupervisionWeb.ProxiesSetting).GetChildren().Any()
            && !addresses.Any(a => a.StartsWith(Uri.UriSchemeHttps + Uri.SchemeDelimiter, StringComparison.OrdinalIgnoreCase)))
        {
            app.Logger.LogWarning(
                "No page can be opened: {Https} is set, but neither an address with https is listened on nor a proxy named in {Proxies}", CookieNames.HttpsSetting, SupervisionWeb.ProxiesSetting);
        }
    });

    private static bool IsLoopback(string address) =>
        BindingAddress.Parse(address).Host is "localhost" || (IPAddress.TryParse(BindingAddress.Parse(address).Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
