using Kunming.Supervision.Data.Settings;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kunming.Supervision.Web.TagHelpers;

/// <summary><c>&lt;status-tag value="Model.Issue.Status" /&gt;</c>: an enumeration's word in its colour.</summary>
public sealed class StatusTagTagHelper : TagHelper
{
    public Enum Value { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.AsTag(Words.ToneOf(Value), Words.Of(Value));
}

/// <summary><c>&lt;ladder deadline="…" today="Model.Today" /&gt;</c> (or <c>due="…"</c>): the colour and the word of the days that are left.</summary>
public sealed class LadderTagHelper(SettingStore settings) : TagHelper
{
    public Deadline? Deadline { get; set; }

    public DateOnly? Due { get; set; }

    public DateOnly Today { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((Deadline?.DueOn ?? Due) is not { } due)
        {
            output.SuppressOutput();
            return;
        }

        var (tone, words) = LadderStep.For(due.DayNumber - Today.DayNumber, WarningLadder.Of(settings.Current));
        output.AsTag(tone, words + (Deadline is { Provisional: true } ? "（暂定）" : ""));
    }
}

/// <summary>The warning ladder as a tag: 绿 and 黄 within as many days as the settings say, 红 once overdue.</summary>
public static class LadderStep
{
    public static (string Tone, string Words) For(int daysLeft, WarningLadder ladder) => daysLeft switch
    {
        < 0 => ("red", $"红 · 已超 {-daysLeft} 天"),
        0 => ("amber", "黄 · 今天到期"),
        var left when left <= ladder.Yellow => ("amber", $"黄 · 还剩 {daysLeft} 天"),
        var left when left <= ladder.Green => ("green", $"绿 · 还剩 {daysLeft} 天"),
        _ => ("none", $"还剩 {daysLeft} 天"),
    };
}

internal static class TagOutput
{
    extension(TagHelperOutput output)
    {
        public void AsTag(string tone, string text)
        {
            output.TagName = "span";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", $"tag {tone}");
            output.Content.SetContent(text);
        }
    }
}
