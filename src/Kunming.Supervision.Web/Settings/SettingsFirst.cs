using Kunming.Supervision.Data.Calendar;
using Kunming.Supervision.Data.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Settings;

/// <summary>Before every page: reads what is in force, so that a change counts from the next request on.</summary>
public sealed class SettingsFirst(RequestDelegate next, SettingStore settings, CalendarStore calendar)
{
    public async Task InvokeAsync(HttpContext http)
    {
        // A problem page must come up without the database.
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null && http.Features.Get<IExceptionHandlerFeature>() is null)
        {
            await settings.ReadAsync(http.RequestAborted);
            await calendar.ReadAsync(http.RequestAborted);
        }

        await next(http);
    }
}
