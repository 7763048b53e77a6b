using Kunming.Supervision.Data.History;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary><c>&lt;history entries="Model.History" /&gt;</c>: what happened, in the order given; the caller reads newest first.</summary>
public sealed class HistoryTagHelper : TagHelper
{
    public IReadOnlyList<HistoryEntry> Entries { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "history");
        foreach (var entry in Entries)
        {
            var item = new TagBuilder("li");
            var time = new TagBuilder("time");
            time.InnerHtml.Append(MomentTagHelper.Format(entry.By.On));
            item.InnerHtml.AppendHtml(time).Append(entry.Summary).AppendHtml("<span class=\"soft\"> ")
                .Append($"{entry.By.Organisation} {entry.By.Officer}").AppendHtml("</span>");
            output.Content.AppendHtml(item);
        }
    }
}
