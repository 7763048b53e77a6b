using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>&lt;verb asp-page="CloseOut" asp-route-id="…" rules="Model.Issue.ObstaclesToCloseOut()" main&gt;销号&lt;/verb&gt;</c>: a link to the verb's page as a
/// button. It stays open while obstacles stand, and says how many; the page behind it names them.
/// </summary>
[HtmlTargetElement("verb")]
public sealed class VerbTagHelper(IHtmlGenerator generator) : AnchorTagHelper(generator)
{
    public IReadOnlyList<Rule> Rules { get; set; } = [];

    /// <summary>The one verb that is the next step: in the main colour.</summary>
    public bool Main { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Main && Rules.Count is 0 ? "btn btn-main" : "btn btn-line");
        output.Content.SetHtmlContent(await output.GetChildContentAsync());
        if (Rules.Count > 0)
        {
            output.Content.AppendHtml("<span class=\"soft\">").Append($"（还差 {Rules.Count} 项）").AppendHtml("</span>");
        }
    }
}
