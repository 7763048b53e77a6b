using System.Text.RegularExpressions;

namespace Kunming.Supervision.Web.Tests.Access;

/// <summary>Fills a page's address: values for its route, and what stands behind the question mark.</summary>
public sealed partial record Spot(string Query, params (string Name, string Value)[] Route)
{
    public static Spot None { get; } = new("");

    public static Spot Of(Guid id) => new("", ("id", id.ToString()));

    /// <summary>The address of a page for this spot; every part of the route must be known.</summary>
    public string On(string page)
    {
        var (path, handler) = page.Split('?') is [var p, var h] ? (p, h) : (page, "");
        var filled = Part().Replace(path, part => Route.SingleOrDefault(r => r.Name == part.Groups["name"].Value).Value
            ?? throw new InvalidOperationException($"{page}: no value for {part.Groups["name"].Value}"));
        var query = string.Join('&', new[] { handler, Query }.Where(q => q.Length > 0));
        return query.Length is 0 ? filled : $"{filled}?{query}";
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^{}]*\}")]
    private static partial Regex Part();
}
