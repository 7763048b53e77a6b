using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>Remembers in which order a page shows its fields, also those of its partial views, so that the summary at the top lists errors in that order.</summary>
public static class FieldOrder
{
    private const string Key = "FieldOrder";

    public static void Note(ViewContext view, string field) => Of(view).Add(field);

    /// <summary>Key and sentence of every error; those of the page as a whole first.</summary>
    public static IReadOnlyList<(string Key, string Message)> Errors(ViewContext view)
    {
        var order = Of(view);
        return [.. view.ModelState.SelectMany(f => f.Value!.Errors.Select(e => (f.Key, e.ErrorMessage))).Distinct()
            .OrderBy(e => e.Key is "" ? -1 : order.IndexOf(e.Key) is var at and >= 0 ? at : int.MaxValue)];
    }

    private static List<string> Of(ViewContext view)
    {
        if (view.HttpContext.Items[Key] is not List<string> order)
        {
            view.HttpContext.Items[Key] = order = [];
        }

        return order;
    }
}
