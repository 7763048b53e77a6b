using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>&lt;page-bar title="发现问题清单" parent="问题" parent-href="/issues" help="issues"&gt;verbs&lt;/page-bar&gt;</c>: the page's only h1 (and its window
/// title), the way back above it, the verbs at the right, and the manual's section that 帮助 opens.
/// </summary>
public sealed class PageBarTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>A soft remark beside the title: a day, a count, a state; left out when the way back already says it.</summary>
    public string? Note { get; set; }

    public string? Parent { get; set; }

    public string? ParentHref { get; set; }

    public string? Help { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.HttpContext.Features.Set(new PageWords(Title, Help));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bar");

        var words = new TagBuilder("div");
        if (Parent is not null)
        {
            var up = new TagBuilder("a") { Attributes = { ["class"] = "up", ["href"] = ParentHref } };
            up.InnerHtml.Append(Parent);
            words.InnerHtml.AppendHtml(up);
        }

        var heading = new TagBuilder("h1");
        heading.InnerHtml.Append(Title);
        words.InnerHtml.AppendHtml(heading);
        output.Content.AppendHtml(words);
        if (Note is not null && Note != Parent)
        {
            var note = new TagBuilder("span") { Attributes = { ["class"] = "soft" } };
            note.InnerHtml.Append(Note);
            output.Content.AppendHtml(note);
        }

        var verbs = await output.GetChildContentAsync();
        if (!verbs.IsEmptyOrWhiteSpace)
        {
            var end = new TagBuilder("div") { Attributes = { ["class"] = "end" } };
            end.InnerHtml.AppendHtml(verbs);
            output.Content.AppendHtml(end);
        }
    }
}

/// <summary>
/// What a page's bar tells the layout: the window's title and the manual's section. Kept with the request, because a bar that stands in a
/// partial view has only a copy of the view data.
/// </summary>
public sealed record PageWords(string Title, string? Help)
{
    public static PageWords? Of(HttpContext context) => context.Features.Get<PageWords>();
}
