using System.Globalization;
using System.Text.Encodings.Web;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary><c>&lt;money value="412600.5m" /&gt;</c> → 412,600.50元; whole amounts without decimals.</summary>
public sealed class MoneyTagHelper : TagHelper
{
    public decimal? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "money");
        output.Content.SetContent(Value is { } value ? Format(value) : "—");
    }

    public static string Format(decimal value) =>
        value.ToString(decimal.Truncate(value) == value ? "#,0" : "#,0.00", CultureInfo.InvariantCulture) + "元";
}

/// <summary><c>&lt;day value="Model.Issue.FoundOn" /&gt;</c> → 2026-09-30, as a machine-readable time element; a dash when there is none.</summary>
public sealed class DayTagHelper : TagHelper
{
    public DateOnly? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.AsTime(Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary><c>&lt;moment value="entry.By.On" /&gt;</c> → 2026-09-30 16:02, local time.</summary>
public sealed class MomentTagHelper : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.AsTime(Value is { } on ? Format(on) : null);

    public static string Format(DateTimeOffset on) => ChinaTime.ToLocal(on).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

internal static class TimeOutput
{
    extension(TagHelperOutput output)
    {
        public void AsTime(string? text)
        {
            output.TagName = text is null ? "span" : "time";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", "no");
            output.Content.SetContent(text ?? "—");
        }
    }
}

/// <summary>A day, a number, yes or no, or a text, as it stands in a table. Not a tag helper: a list has hundreds of cells, and each helper costs more than its text.</summary>
public static class CellText
{
    /// <summary>What stands for nothing.</summary>
    public const string Nothing = "—";

    public static void Write(TextWriter writer, HtmlEncoder encoder, object? value)
    {
        switch (Of(value))
        {
            case IHtmlContent markup:
                markup.WriteTo(writer, encoder);
                break;
            case string text:
                encoder.Encode(writer, text);
                break;
        }
    }

    /// <returns>What Razor writes: markup for a day, else a text that is still to be encoded; a dash when there is none.</returns>
    public static object Of(object? value) => value switch
    {
        null or "" => Nothing,
        string text => text,
        DateOnly day => new HtmlString($"<time class=\"no\">{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</time>"),
        bool truth => truth ? "是" : "否",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
