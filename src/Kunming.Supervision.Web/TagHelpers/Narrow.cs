using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>@Narrow.By("group", "单元组", "全部单元组", items, chosen)</c>: a selection that narrows a list. No tag helper, for a list has nine of them with some
/// hundred options, which are written in one go (<see cref="ChoiceSet"/>, docs/performance.md).
/// </summary>
public sealed class Narrow : IHtmlContent
{
    private readonly string _name;
    private readonly string _label;
    private readonly string _any;
    private readonly ChoiceSet _items;
    private readonly string? _chosen;

    private Narrow(string name, string label, string any, ChoiceSet items, string? chosen) => (_name, _label, _any, _items, _chosen) = (name, label, any, items, chosen);

    /// <param name="any">The words of the choice that narrows nothing.</param>
    /// <param name="items"><see cref="ChoiceSet"/> when they are kept from one page to the next.</param>
    /// <param name="chosen">Its text in the invariant culture is the chosen option's value.</param>
    public static Narrow By(string name, string label, string any, IEnumerable<SelectListItem> items, object? chosen) =>
        new(name, label, any, items as ChoiceSet ?? new ChoiceSet(items), Convert.ToString(chosen, CultureInfo.InvariantCulture));

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<select class=\"form-select\" name=\"");
        encoder.Encode(writer, _name);
        writer.Write("\" aria-label=\"");
        encoder.Encode(writer, _label);
        writer.Write("\"><option value=\"\">");
        encoder.Encode(writer, _any);
        writer.Write("</option>");
        _items.WriteTo(writer, encoder, _chosen);
        writer.Write("</select>");
    }
}
