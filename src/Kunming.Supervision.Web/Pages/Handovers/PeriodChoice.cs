using System.Globalization;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Settings;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The answering periods on offer: 立即 (1 day up to what is urgent), the ordinary and the complex one of the settings, a month, or any other.</summary>
public static class PeriodChoice
{
    public const string Custom = "custom";

    private const int Most = 366;

    private static readonly SelectListGroup Immediate = new() { Name = "立即整改" };
    private static readonly SelectListGroup Ordinary = new() { Name = "限期整改" };

    /// <summary>Each with the day that it would give, were the letter signed for today.</summary>
    public static IEnumerable<SelectListItem> Items(WorkCalendar calendar, DateOnly today, SettingBook book)
    {
        var urgent = book.RuleOf(DeadlineRules.HandoverAnswerUrgent);
        return
        [
            .. Enumerable.Range(1, urgent.Value).Select(value => Item(new(value, urgent.Unit), Immediate)),
            .. new[] { book.RuleOf(DeadlineRules.ImmediateFix), book.RuleOf(DeadlineRules.HandoverAnswer), book.RuleOf(DeadlineRules.HandoverAnswerComplex), new(1, DeadlineUnit.Months) }
                .Distinct().Where(rule => rule.Unit != urgent.Unit || rule.Value > urgent.Value).Select(rule => Item(rule, Ordinary)),
            new("自定时限（在下面填写）", Custom) { Group = Ordinary },
        ];

        SelectListItem Item(DeadlineRule rule, SelectListGroup group) =>
            new($"{rule}（今日签收则至{calendar.Apply(rule, today).DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}）", KeyOf(rule)) { Group = group };
    }

    /// <summary>The period that stands chosen: what is to be fixed at once has its own.</summary>
    public static string UsualFor(IReadOnlyList<Issue> issues, SettingBook book) =>
        KeyOf(book.RuleOf(issues.Count > 0 && issues.All(i => i.Immediate) ? DeadlineRules.ImmediateFix : DeadlineRules.HandoverAnswer));

    /// <summary>Null when the key is no period, or stands for one of one's own. A setting may change while the form is open: any period of the form is taken.</summary>
    public static DeadlineRule? Read(string? key) =>
        key?.Split('-') is [var unit, var value] && Enum.TryParse<DeadlineUnit>(unit, out var known) && Enum.IsDefined(known)
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? new(number, known) : null;

    private static string KeyOf(DeadlineRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.Unit}-{rule.Value}");
}
