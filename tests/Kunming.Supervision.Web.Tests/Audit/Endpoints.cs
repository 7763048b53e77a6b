using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Audit;

/// <summary>A handler of a page, and an address that leads to it with made-up ids.</summary>
public sealed record PageHandler(string Page, string Method, string? Name, string Address)
{
    /// <summary>As the audit names it.</summary>
    public string Key => Name is null ? Page : $"{Page}:{Name}";
}

public static class Endpoints
{
    /// <summary>Every handler of every page that the site serves.</summary>
    public static async Task<IReadOnlyList<PageHandler>> HandlersAsync(TestApp app)
    {
        var loader = app.Services.GetRequiredService<PageLoader>();
        var handlers = new List<PageHandler>();
        foreach (var page in app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var address = AddressOf(page.AttributeRouteInfo!.Template!);
            handlers.AddRange(compiled.HandlerMethods.Select(h =>
                new PageHandler(page.ViewEnginePath, h.HttpMethod, h.Name, h.Name is null ? address : $"{address}?handler={h.Name}")));
        }

        return handlers;
    }

    private static string AddressOf(string template) => "/" + string.Join('/', TemplateParser.Parse(template).Segments.Select(s => string.Concat(s.Parts.Select(ValueOf))));

    private static string ValueOf(TemplatePart part)
    {
        var constraints = part.InlineConstraints.Select(c => c.Constraint).ToList();
        return !part.IsParameter ? part.Text!
            : constraints.Contains("guid") ? Guid.NewGuid().ToString()
            : constraints.Contains("int") || constraints.Contains("long") ? "404"
            : constraints.Exists(c => c.Contains("word", StringComparison.Ordinal)) ? "word"
            : "none";
    }
}
