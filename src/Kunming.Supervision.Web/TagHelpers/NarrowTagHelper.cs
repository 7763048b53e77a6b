using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>&lt;narrow name="group" label="单元组" any="全部单元组" items="…" chosen="Model.Filter.Group" /&gt;</c>: a selection that narrows a list. It is
/// written in one go, for a list has half a dozen of them with some hundred options (<see cref="ChoiceSet"/>).
/// </summary>
[HtmlTargetElement("narrow", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NarrowTagHelper(HtmlEncoder encoder) : TagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>The words of the choice that narrows nothing.</summary>
    public string Any { get; set; } = "";

    /// <summary><see cref="ChoiceSet"/> when they are kept from one page to the next.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Its text in the invariant culture is the chosen option's value.</summary>
    public object? Chosen { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "select";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "form-select");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("aria-label", Label);
        var options = (Items as ChoiceSet ?? new ChoiceSet(Items)).Options(encoder, Convert.ToString(Chosen, CultureInfo.InvariantCulture));
        output.Content.SetHtmlContent(new HtmlString($"<option value=\"\">{encoder.Encode(Any)}</option>{options}"));
    }
}
