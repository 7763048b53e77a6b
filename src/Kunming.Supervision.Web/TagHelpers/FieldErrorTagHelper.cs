using Kunming.Supervision.Web.Infrastructure.Conflicts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>&lt;field-error for="Form.Targets" items="…" /&gt;</c> where a field is drawn by hand (boxes to tick, rows of a table): its place among the fields, its errors
/// and what is stored where somebody else was faster, as <c>&lt;field&gt;</c> shows them.
/// </summary>
[HtmlTargetElement("field-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldErrorTagHelper : TagHelper
{
    /// <summary>The key in the model state; the field's element has the id that belongs to it.</summary>
    public string For { get; set; } = "";

    /// <summary>What it can be chosen from, to name ids by.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        FieldOrder.Note(ViewContext, For);
        output.TagName = null;
        foreach (var note in Notes(ViewContext, For, TagBuilder.CreateSanitizedId(For, "_"), Items))
        {
            output.Content.AppendHtml(note);
        }
    }

    /// <summary>What stands under a field: its errors, what is stored, or that what is stored was taken over.</summary>
    internal static IEnumerable<TagBuilder> Notes(ViewContext view, string field, string id, IEnumerable<SelectListItem>? items)
    {
        if (view.ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0)
        {
            yield return Note(id, "error", string.Join('；', entry.Errors.Select(e => e.ErrorMessage)));
        }

        if (FormConflict.Of(view.HttpContext) is not { } conflict)
        {
            yield break;
        }

        if (conflict.Differing.TryGetValue(field, out var stored) && stored.Say(items) is { } words)
        {
            yield return Note(id, "stored", $"现存：{words}");
        }

        if (conflict.Taken.ContainsKey(field))
        {
            yield return Note(id, "stored", "已换成别人刚保存的内容");
        }
    }

    private static TagBuilder Note(string id, string kind, string text)
    {
        var note = new TagBuilder("p") { Attributes = { ["id"] = $"{id}-{kind}", ["class"] = kind } };
        note.InnerHtml.Append(text);
        return note;
    }
}
