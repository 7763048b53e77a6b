using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary><c>&lt;obstacles rules="Model.Issue.ObstaclesToCloseOut()" verb="销号" /&gt;</c>: what stands in the way, in words; nothing when nothing does.</summary>
public sealed class ObstaclesTagHelper : TagHelper
{
    public IReadOnlyList<Rule> Rules { get; set; } = [];

    public string Verb { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Rules.Count is 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "obstacles");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append($"现在还不能{Verb}，有 {Rules.Count} 项未满足");
        var list = new TagBuilder("ul");
        foreach (var rule in Rules)
        {
            var item = new TagBuilder("li") { Attributes = { ["data-rule"] = rule.Code } };
            item.InnerHtml.Append(rule.Message);
            list.InnerHtml.AppendHtml(item);
        }

        output.Content.AppendHtml(heading).AppendHtml(list);
    }
}
