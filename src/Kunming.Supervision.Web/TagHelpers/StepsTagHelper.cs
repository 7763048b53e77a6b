using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

public enum StepState
{
    Done,
    Now,
    Ahead,
}

/// <param name="Note">A day or a short remark under the word.</param>
public sealed record Step(string Word, StepState State, string? Note = null);

/// <summary><c>&lt;steps items="Model.Steps" label="办理进度" /&gt;</c>: how far a matter has come.</summary>
public sealed class StepsTagHelper : TagHelper
{
    public IReadOnlyList<Step> Items { get; set; } = [];

    public string Label { get; set; } = "办理进度";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        output.Attributes.SetAttribute("aria-label", Label);
        foreach (var step in Items)
        {
            output.Content.AppendHtml(Item(step));
        }
    }

    private static TagBuilder Item(Step step)
    {
        var item = new TagBuilder("li");
        if (step.State is not StepState.Ahead)
        {
            item.AddCssClass(step.State is StepState.Done ? "done" : "now");
        }

        if (step.State is StepState.Now)
        {
            item.Attributes["aria-current"] = "step";
        }

        item.InnerHtml.Append(step.Word);
        if (step.State is StepState.Done)
        {
            item.InnerHtml.AppendHtml("<span class=\"visually-hidden\">（已完成）</span>");
        }

        if (step.Note is not null)
        {
            item.InnerHtml.AppendHtml("<br>").Append(step.Note);
        }

        return item;
    }
}
