using Kunming.Supervision.Web.TagHelpers;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>A list's address with some parts changed: filters and sort stay, the place in the list starts anew.</summary>
public static class ListAddress
{
    /// <param name="changes">A null value takes the part away.</param>
    public static string Of(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var kept = request.Query.Where(q => q.Key is not (PagerTagHelper.After or PagerTagHelper.Before) && changes.All(c => c.Name != q.Key))
            .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? "")).Where(p => p.Value.Length > 0);
        var query = new QueryBuilder(kept.Concat(changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value!))));
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
