using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Pages are read with GET and HEAD and written to with POST. Any other method finds no handler of a page, and Razor Pages would render the page without
/// one: without what the handler checks. What is no page (uploads) says itself how it is spoken to.
/// </summary>
public sealed class KnownMethods(RequestDelegate next)
{
    private const string Known = "GET, HEAD, POST";

    public Task InvokeAsync(HttpContext http)
    {
        var method = http.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) || http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null || IsProblem(http))
        {
            return next(http);
        }

        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = Known;
        return Task.CompletedTask;
    }

    /// <summary>The page that tells of a problem answers whatever was asked, by whatever method.</summary>
    private static bool IsProblem(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
