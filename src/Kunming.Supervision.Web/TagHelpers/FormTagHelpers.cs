using System.Globalization;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Infrastructure.Conflicts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary><c>&lt;form-once /&gt;</c> inside a form: it is taken once, however often the button is pressed.</summary>
[HtmlTargetElement("form-once", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormOnceTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.AsHidden(FormOnceFilter.Field, Guid.NewGuid().ToString());
}

/// <summary>
/// <c>&lt;form-revision value="Model.Issue.Revision" /&gt;</c> inside a form: the revision on which it was opened, for <c>RequireFresh</c>, and digests of what
/// its fields held then. After a conflict it carries the stored revision, says what was changed meanwhile, and where something differs from what was typed asks
/// to say that it was read: the second try is made with open eyes. A form that was refused for another reason keeps the revision that it came with.
/// </summary>
[HtmlTargetElement("form-revision", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormRevisionTagHelper : TagHelper
{
    private const string PlaceKey = "FormRevisionPlace";

    public int Value { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = ViewContext.HttpContext;
        var place = (http.Items[PlaceKey] as int? ?? 0) + 1;
        http.Items[PlaceKey] = place;
        var conflict = FormConflict.Of(http) is { } found && found.Shown.Place == place ? found : null;
        var sent = ShownForm.Read(http.Request) is { } shown && shown.Place == place && conflict is null && IsShownAgain ? shown : null;
        output.AsHidden(SupervisionPageModel.RevisionField, sent is null ? Value.ToString(CultureInfo.InvariantCulture) : http.Request.Form[SupervisionPageModel.RevisionField].ToString());
        if (SupervisionPageModel.Running(http) is { } page)
        {
            output.PostElement.AppendHtml(Hidden(ShownForm.Field, (sent ?? (conflict is { IsSeen: true } ? conflict.Shown : ShownForm.Of(place, page))).ToString()));
        }

        if (conflict is { IsSeen: true })
        {
            output.PostElement.AppendHtml(ConflictBox.Of(conflict, http.Request));
        }
    }

    /// <summary>Refused, or only looked at: nothing was done with it.</summary>
    private bool IsShownAgain => !ViewContext.ModelState.IsValid || ViewContext.HttpContext.Items.ContainsKey(FormOnceFilter.NotDone);

    private static TagBuilder Hidden(string name, string value) =>
        new("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = value } };
}

internal static class HiddenOutput
{
    extension(TagHelperOutput output)
    {
        public void AsHidden(string name, string value)
        {
            output.TagName = "input";
            output.TagMode = TagMode.SelfClosing;
            output.Attributes.SetAttribute("type", "hidden");
            output.Attributes.SetAttribute("name", name);
            output.Attributes.SetAttribute("value", value);
        }
    }
}
