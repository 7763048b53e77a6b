using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>&lt;pager previous="Model.Previous" next="Model.Next" /&gt;</c>: keyset paging. The two are opaque keys, which go to the address as
/// <c>before</c> and <c>after</c>; every other part of the address (filters, sort) is kept.
/// </summary>
public sealed class PagerTagHelper : TagHelper
{
    public const string After = "after";
    public const string Before = "before";

    public string? Previous { get; set; }

    public string? Next { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "翻页");
        output.Content.AppendHtml(Link("上一页", "prev", Before, Previous)).AppendHtml(Link("下一页", "next", After, Next));
    }

    private TagBuilder Link(string word, string relation, string name, string? key)
    {
        if (string.IsNullOrEmpty(key))
        {
            var off = new TagBuilder("span") { Attributes = { ["class"] = "soft" } };
            off.InnerHtml.Append(word);
            return off;
        }

        var link = new TagBuilder("a") { Attributes = { ["class"] = "btn btn-line", ["rel"] = relation, ["href"] = Address(name, key) } };
        link.InnerHtml.Append(word);
        return link;
    }

    private string Address(string name, string key)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(q => q.Key is not (After or Before)).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? "")))
        {
            { name, key },
        };
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
