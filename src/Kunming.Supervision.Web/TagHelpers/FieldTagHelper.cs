using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary>
/// <c>&lt;field asp-for="Form.Title" /&gt;</c>: label above, control by type, limit and hint below the label, error beside it. A control written as
/// the content takes the place of the chosen one; attributes that are not the helper's own go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = ForName)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    private const string ForName = "asp-for";

    /// <summary>From this limit on a text gets several lines.</summary>
    private const int LongText = 120;

    [HtmlAttributeName(ForName)]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Defaults to the property's display name.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Most characters to show; defaults to the property's own limit, 0 shows none.</summary>
    public int? Limit { get; set; }

    /// <summary>Defaults to what the property says; true where a page shows the field only when it must be filled in.</summary>
    public bool? Required { get; set; }

    /// <summary>Lines of a long text.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>Choices of a selection.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>In the model state: with the prefix of a partial view that sets one.</summary>
    private string Key => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(Key, "_");

    private Type Type => For.Metadata.UnderlyingOrModelType;

    private bool IsTick => Type == typeof(bool) && Items is null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        var limit = Limit is 0 || Type != typeof(string) || For.Metadata.DataTypeName is "Password" ? null : Limit ?? FieldLimit.Of(For.Metadata);
        var failed = ViewContext.ModelState.GetFieldValidationState(Key) is ModelValidationState.Invalid;
        TagBuilder[] notes = [.. FieldErrorTagHelper.Notes(ViewContext, Key, Id, Items)];
        var attributes = ControlAttributes(output, limit, failed, notes);

        FieldOrder.Note(ViewContext, Key);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", IsTick ? "field tick" : "field");
        IHtmlContent control = own.IsEmptyOrWhiteSpace ? Control(attributes, limit) : own;
        if (IsTick)
        {
            output.Content.AppendHtml(control).AppendHtml(LabelTag(required: true));
        }

        if (!IsTick)
        {
            output.Content.AppendHtml(LabelTag(IsRequired));
        }

        AppendNote(output.Content, "hint", Hint);
        if (!IsTick)
        {
            output.Content.AppendHtml(control);
        }

        AppendNote(output.Content, "limit", limit is { } most ? $"最多{most}字" : null);
        foreach (var note in notes)
        {
            output.Content.AppendHtml(note);
        }
    }

    private bool IsRequired => Required ?? (For.Metadata.IsRequired || (For.Metadata.ModelType.IsValueType && !For.Metadata.IsReferenceOrNullableType));

    private TagBuilder LabelTag(bool required)
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = Id } };
        label.InnerHtml.Append(Label ?? For.Metadata.GetDisplayName());
        if (!required)
        {
            label.InnerHtml.AppendHtml("<span class=\"soft\">（选填）</span>");
        }

        return label;
    }

    private Dictionary<string, object?> ControlAttributes(TagHelperOutput output, int? limit, bool failed, TagBuilder[] notes)
    {
        var described = new List<string>(3);
        if (Hint is not null)
        {
            described.Add(Id + "-hint");
        }

        if (limit is not null)
        {
            described.Add(Id + "-limit");
        }

        described.AddRange(notes.Select(n => n.Attributes["id"]!));
        var attributes = output.Attributes.ToDictionary(a => a.Name, object? (a) => a.ValueStyle is HtmlAttributeValueStyle.Minimized ? a.Name : a.Value);
        attributes["class"] = Type.IsEnum || Items is not null ? "form-select" : IsTick ? "form-check-input" : "form-control";
        attributes["aria-describedby"] = described.Count > 0 ? string.Join(' ', described) : null;
        attributes["aria-invalid"] = failed ? "true" : null;
        attributes["aria-required"] = IsRequired && !IsTick ? "true" : null;
        attributes["data-limit"] = limit;
        return attributes.Where(a => a.Value is not null).ToDictionary();
    }

    private TagBuilder Control(Dictionary<string, object?> attributes, int? limit)
    {
        var control = Items is not null || Type.IsEnum ? Selection(attributes)
            : IsTick ? generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes)
            : Type == typeof(string) && For.Metadata.DataTypeName is "Password" ? generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes)
            : Type == typeof(string) && ((limit > LongText && For.Metadata.DataTypeName is not "EmailAddress") || For.Metadata.DataTypeName is "MultilineText")
                ? generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes)
            : typeof(IFormFile).IsAssignableFrom(Type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(Type) ? FileInput(attributes)
            : TextBox(attributes);

        // The browser would cut a pasted text without a word; the limit is shown, and the server refuses with all of it kept.
        control.Attributes.Remove("maxlength");
        control.Attributes.Remove("cols");
        return control;
    }

    private TagBuilder Selection(Dictionary<string, object?> attributes)
    {
        var items = Items ?? Words.Items(Type);
        var empty = For.Metadata.IsReferenceOrNullableType ? "请选择" : null;
        return generator.GenerateSelect(ViewContext, For.ModelExplorer, empty, For.Name, items, generator.GetCurrentValues(ViewContext, For.ModelExplorer, For.Name, false), false, attributes);
    }

    private TagBuilder FileInput(Dictionary<string, object?> attributes)
    {
        attributes["type"] = "file";
        if (Type != typeof(IFormFile))
        {
            attributes["multiple"] = "multiple";
        }

        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, null, null, attributes);
    }

    private TagBuilder TextBox(Dictionary<string, object?> attributes)
    {
        var (type, format) = Type switch
        {
            _ when Type == typeof(DateOnly) => ("date", "{0:yyyy-MM-dd}"),
            _ when Type == typeof(TimeOnly) => ("time", "{0:HH:mm}"),
            _ when Type == typeof(DateTime) => ("datetime-local", "{0:yyyy-MM-ddTHH:mm}"),
            _ => ("text", null),
        };
        attributes.TryAdd("type", type);
        if (Type == typeof(int) || Type == typeof(long) || Type == typeof(decimal))
        {
            attributes["inputmode"] = Type == typeof(decimal) ? "decimal" : "numeric";
        }

        var value = format is null ? For.Model : string.Format(CultureInfo.InvariantCulture, format, For.Model);
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, null, attributes);
    }

    private void AppendNote(TagHelperContent content, string kind, string? text)
    {
        if (text is not null)
        {
            var note = new TagBuilder("p") { Attributes = { ["id"] = $"{Id}-{kind}", ["class"] = kind } };
            note.InnerHtml.Append(text);
            content.AppendHtml(note);
        }
    }
}
