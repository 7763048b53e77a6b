using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kunming.Supervision.Web.Tests.Hosting;

/// <summary>What a visitor gets back: status, parsed page, and where the answer points.</summary>
public sealed record Screen(Uri Address, HttpResponseMessage Response, IHtmlDocument Html, string Source)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads, as path and query; empty when it is none.</summary>
    public string Location => LocationOf(Response);

    /// <summary>The words of the main part, white space folded.</summary>
    public string Text => Fold((Html.QuerySelector("main") ?? Html.Body)?.TextContent ?? "");

    public string Heading => Fold(Html.QuerySelector("h1")?.TextContent ?? "");

    public string Notice => Fold(Html.QuerySelector(".notice")?.TextContent ?? "");

    /// <summary>The sentences of the summary at the top.</summary>
    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll("#errors li").Select(e => Fold(e.TextContent))];

    public IElement Find(string selector) => Html.QuerySelector(selector) ?? throw new Xunit.Sdk.XunitException($"{Address}: nothing matches {selector}\n{Text}");

    public IReadOnlyList<string> TextsOf(string selector) => [.. Html.QuerySelectorAll(selector).Select(e => Fold(e.TextContent))];

    public Screen Expect(HttpStatusCode status)
    {
        Assert.True(status == Status, $"{Address}: expected {(int)status}, got {(int)Status} {Location}\n{Heading} {string.Join('；', Errors)}");
        return this;
    }

    public Screen ExpectRedirect(string to)
    {
        Assert.True(Location == to, $"{Address}: expected to be sent to {to}, got {(int)Status} {Location}\n{Heading} {string.Join('；', Errors)}");
        return this;
    }

    internal static string LocationOf(HttpResponseMessage response) =>
        response.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : "";

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A file put into a form.</summary>
public sealed record FormFile(string Field, string Name, byte[] Content);
