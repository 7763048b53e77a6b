using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Style sheets and scripts that every page names, each with the version of its file in the address, so that a browser may keep it for good. Written
/// once, for tag helpers would work it out anew on every page; whoever develops sees a changed file at once.
/// </summary>
public sealed class HeadLinks(IFileVersionProvider versions, IWebHostEnvironment environment, HtmlEncoder encoder)
{
    private readonly ConcurrentDictionary<PathString, HtmlString> _written = new();

    /// <param name="pathBase">Under which the site is served.</param>
    public HtmlString For(PathString pathBase) => environment.IsDevelopment() ? Write(pathBase) : _written.GetOrAdd(pathBase, Write);

    private HtmlString Write(PathString pathBase)
    {
        string At(string path) => encoder.Encode(versions.AddFileVersionToPath(pathBase, pathBase + path));
        return new($"""
            <link rel="icon" href="{At("/favicon.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{At("/lib/bootstrap.min.css")}">
            <link rel="stylesheet" href="{At("/css/theme.css")}">
            <link rel="stylesheet" href="{At("/css/print.css")}" media="print">
            <script src="{At("/lib/htmx.min.js")}" defer></script>
            <script src="{At("/js/site.js")}" defer></script>
            """);
    }
}
