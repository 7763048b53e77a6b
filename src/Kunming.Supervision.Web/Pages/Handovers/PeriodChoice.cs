using System.Globalization;
using Kunming.Supervision.Domain.Calendar;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kunming.Supervision.Web.Pages.Handovers;

/// <summary>The answering periods in use: 立即 (1 to 5 days), 15个工作日, 30日, 1个月, or any other.</summary>
public static class PeriodChoice
{
    public const string Custom = "custom";
    public const string Usual = "WorkingDays-15";

    private static readonly SelectListGroup Immediate = new() { Name = "立即整改" };
    private static readonly SelectListGroup Ordinary = new() { Name = "限期整改" };

    private static readonly IReadOnlyList<DeadlineRule> Rules =
        [.. Enumerable.Range(1, 5).Select(d => new DeadlineRule(d, DeadlineUnit.Days)), new(15, DeadlineUnit.WorkingDays), new(30, DeadlineUnit.Days), new(1, DeadlineUnit.Months)];

    /// <summary>Each with the day that it would give, were the letter signed for today.</summary>
    public static IEnumerable<SelectListItem> Items(WorkCalendar calendar, DateOnly today) =>
    [
        .. Rules.Select(rule => new SelectListItem(
            $"{rule}（今日签收则至{calendar.Apply(rule, today).DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}）", KeyOf(rule)) { Group = rule is { Unit: DeadlineUnit.Days, Value: <= 5 } ? Immediate : Ordinary }),
        new("自定时限（在下面填写）", Custom) { Group = Ordinary },
    ];

    /// <summary>Null when the key is none of the choices, or stands for a period of one's own.</summary>
    public static DeadlineRule? Read(string? key) => Rules.FirstOrDefault(r => KeyOf(r) == key);

    private static string KeyOf(DeadlineRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.Unit}-{rule.Value}");
}
