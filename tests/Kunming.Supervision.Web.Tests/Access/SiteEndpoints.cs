using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>
/// What the site really serves, read from its endpoints: addresses as pages state them, a handler with a name as <c>/tasks?handler=Export</c>.
/// </summary>
internal sealed record SiteEndpoints(IReadOnlyList<string> Gets, IReadOnlyList<string> Posts)
{
    public static async Task<SiteEndpoints> ReadAsync(TestApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        SortedSet<string> gets = new(StringComparer.Ordinal), posts = new(StringComparer.Ordinal);
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var address = "/" + endpoint.RoutePattern.RawText?.Trim('/');
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get])
                {
                    (HttpMethods.IsGet(method) ? gets : posts).Add(address);
                }

                continue;
            }

            // A page answers GET even when it has no handler for it.
            gets.Add(address);
            // OnPageHandlerExecutionAsync of a page model reads like a handler for the method PAGE.
            foreach (var handler in (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).HandlerMethods.Where(h => h.HttpMethod is not "Page"))
            {
                (HttpMethods.IsGet(handler.HttpMethod) ? gets : posts).Add(handler.Name is { } name ? $"{address}?handler={name}" : address);
            }
        }

        return new([.. gets], [.. posts]);
    }
}
