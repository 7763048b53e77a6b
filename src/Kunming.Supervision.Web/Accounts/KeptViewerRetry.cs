using System.Security.Claims;
using Kunming.Supervision.Data.Scopes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// Answers a request anew, from its sign-in on and with services of its own, when what was kept of its viewer has proved out of date
/// (docs/adr/0022). The database says so before it answers the first question asked for the viewer, so that nothing was done or shown by then.
/// </summary>
public sealed class KeptViewerRetry(RequestDelegate next, IServiceScopeFactory scopes)
{
    private const string Again = "viewer-read-anew";

    /// <summary>The viewer is to be read, whatever is kept.</summary>
    public static bool IsAgain(HttpContext http) => http.Items.ContainsKey(Again);

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (ViewerChangedException) when (!http.Response.HasStarted && !IsAgain(http))
        {
            http.Items[Again] = true;

            // Signing in leaves whoever it found before when it finds nobody.
            http.User = new(new ClaimsIdentity());
            http.Features.Set<IAuthenticateResultFeature>(null);

            // For the rest of the request: a problem page that is shown in the end must not know the viewer of before either.
            var scope = scopes.CreateAsyncScope();
            http.Response.RegisterForDisposeAsync(scope);
            http.Features.Set<IServiceProvidersFeature>(new ServiceProvidersFeature { RequestServices = scope.ServiceProvider });
            await next(http);
        }
    }
}
