using System.Net.Mime;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure.Audit;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>Above a number of rows a fresh second factor is asked for before the first byte of an export leaves.</summary>
internal static class ExportGate
{
    public static int FreeRows(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<AccountSettings>>().Value.ExportRowsWithoutFactor;

    /// <returns>False when the person was sent to where the second factor is asked for.</returns>
    public static async Task<bool> OpenAsync(HttpContext http, long rows)
    {
        if (rows <= FreeRows(http))
        {
            return true;
        }

        var services = http.RequestServices;
        var presence = await services.GetRequiredService<CurrentViewer>().FindPresenceAsync(http.User, http.RequestAborted)
            ?? throw new InvalidOperationException("An export needs somebody who is signed in.");
        if (SessionGate.IsFresh(presence, services.GetRequiredService<IOptions<AccountSettings>>().Value, services.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            return true;
        }

        services.GetRequiredService<AuditTrail>().Deny(SessionGate.NotFresh);
        http.Response.Redirect(SessionGate.ConfirmAddress(http.Request, presence));
        return false;
    }

    public static void NameFile(HttpContext http, string name)
    {
        var disposition = new ContentDispositionHeaderValue(DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
    }
}
