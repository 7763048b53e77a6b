using System.Globalization;
using Kunming.Supervision.Web.Infrastructure;
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
/// <c>&lt;form-revision value="Model.Issue.Revision" /&gt;</c> inside a form: the revision on which it was opened, for <c>RequireFresh</c>.
/// After a conflict it carries the stored revision, so that the second try, made with open eyes, goes through.
/// </summary>
[HtmlTargetElement("form-revision", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormRevisionTagHelper : TagHelper
{
    public int Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.AsHidden(SupervisionPageModel.RevisionField, Value.ToString(CultureInfo.InvariantCulture));
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
