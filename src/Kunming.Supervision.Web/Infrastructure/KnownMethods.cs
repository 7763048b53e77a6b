namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// The site is read with GET and HEAD and written to with POST. Any other method finds no handler of a page, and Razor Pages would render the page without
/// one: without what the handler checks.
/// </summary>
public sealed class KnownMethods(RequestDelegate next)
{
    private const string Known = "GET, HEAD, POST";

    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsPost(http.Request.Method))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = Known;
        return Task.CompletedTask;
    }
}
