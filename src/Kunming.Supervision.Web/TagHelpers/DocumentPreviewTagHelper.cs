using Kunming.Supervision.Web.Documents;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>&lt;document-preview value="Model.Document" /&gt;</c>: the sheet as it will be printed, or what forbids to print it. A text that was saved before a rule
/// knew it must not take the page away from whoever is to mend it.
/// </summary>
public sealed class DocumentPreviewTagHelper : TagHelper
{
    public required OfficialDocument Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value.ObstaclesToPrint() is { Count: > 0 } obstacles)
        {
            new ObstaclesTagHelper { Rules = obstacles, Verb = "显示和打印这份公文" }.Process(context, output);
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "gw-sheet");
        output.Content.SetHtmlContent(DocumentHtml.Render(Value, DocumentMode.Preview));
    }
}
