using Kunming.Supervision.Domain.Lists;
using Kunming.Supervision.Web.Infrastructure;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kunming.Supervision.Web.Infrastructure.Lists;

/// <summary>Where the lists are, and what their addresses may say; whatever else stands in an address is not saved.</summary>
public static class ListAddresses
{
    /// <summary>The columns shown, by their keys.</summary>
    public const string Columns = "cols";

    /// <summary>The saved view that was opened.</summary>
    public const string Saved = "saved";

    /// <summary>Names of a column in an address, beyond which none is read.</summary>
    private const int MostColumns = 40;

    public static string PathOf(ListKind list) => list switch
    {
        ListKind.Issues => "/issues",
        ListKind.Handovers => "/handovers",
        ListKind.Tasks => "/tasks",
        ListKind.Visits => "/visits",
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    private static IReadOnlyList<string> PartsOf(ListKind list) => list switch
    {
        ListKind.Issues => ["view", "group", "area", "tree", "category", "clause", "status", "ladder", "extended", "quarter", "q", "sort", "dir"],
        ListKind.Handovers => ["view", "group", "status", "quarter", "q", "sort"],
        ListKind.Tasks => ["view", "group", "origin", "status", "quarter", "q", "sort"],
        ListKind.Visits => ["view", "group", "unit", "status", "quarter", "q", "sort"],
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
    };

    /// <summary>View, filter and order of an address, without the columns and the place in the list.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FilterOf(ListKind list, IQueryCollection query) =>
        [.. PartsOf(list).Select(part => KeyValuePair.Create(part, query[part].ToString())).Where(p => p.Value.Length > 0)];

    /// <summary>The keys of the columns that an address asks for, written once with commas or each by itself; none when it asks for none.</summary>
    public static IReadOnlyList<string> ColumnsOf(IQueryCollection query) =>
        [.. query[Columns].SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).Where(IsKey).Distinct().Take(MostColumns)];

    /// <summary>What is saved of an address: the same question always in the same words.</summary>
    public static string QueryOf(ListKind list, IQueryCollection query)
    {
        var parts = FilterOf(list, query);
        var columns = ColumnsOf(query);
        var all = new QueryBuilder(columns.Count is 0 ? parts : parts.Append(KeyValuePair.Create(Columns, string.Join(',', columns))));
        return all.ToQueryString().Value?.TrimStart('?') ?? "";
    }

    public static string AddressOf(SavedView view) => $"{PathOf(view.List)}?{view.Query}{(view.Query.Length is 0 ? "" : "&")}{Saved}={view.Id}";

    private static bool IsKey(string text) => text.Length <= 20 && text.All(c => char.IsAsciiLetterLower(c) || c is '-');
}
