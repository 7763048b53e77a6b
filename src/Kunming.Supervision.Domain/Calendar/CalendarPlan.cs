using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Calendar;

/// <summary>
/// A year's arrangement as the system administrator entered it from the State Council's notice. A correction is another version; a deadline that was
/// computed keeps the version of its day.
/// </summary>
public sealed class CalendarPlan : Aggregate
{
    public const int NoticesMaxLength = 100;
    public const int ArrangementMaxLength = 2000;
    public const int FirstYear = 2015;

    private CalendarPlan()
    {
    }

    public int Year { get; private init; }

    /// <summary>Of this year, from 1; what the product carries with it is not counted.</summary>
    public int Version { get; private init; }

    /// <summary>The notices that set it, e.g. 国办发明电〔2025〕7号.</summary>
    public string Notices { get; private init; } = "";

    /// <summary>One festival a line: 春节 休 0215-0223 班 0214 0228.</summary>
    public string Arrangement { get; private init; } = "";

    public Signature Entered { get; private init; } = null!;

    public override string Label => $"{Year}年第{Version}版";

    public IReadOnlyList<SpecialDay> Days => Read(Year, Arrangement).Days;

    public static bool MayEnter(Viewer by) => by.Seat is Seat.SystemAdministrator;

    /// <param name="earlier">The versions of the same year that there are.</param>
    public static CalendarPlan Enter(int year, string? notices, string? arrangement, IReadOnlyCollection<CalendarPlan> earlier, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (!MayEnter(by), CalendarRules.NotYours),
            (year < FirstYear || year > on.Year + 2, CalendarRules.YearOutOfRange.With(FirstYear, on.Year + 2))));
        var (named, text) = (Text.Required(notices, "通知文号", NoticesMaxLength), Text.Required(arrangement, "放假和调休安排", ArrangementMaxLength));
        var (days, faults) = Read(year, text);
        RuleViolationException.ThrowIfAny(faults);
        var last = earlier.MaxBy(p => p.Version);
        RuleViolationException.ThrowIfAny(Obstacles.From((last is not null && last.Days.SequenceEqual(days), CalendarRules.Unchanged.With(year))));
        var plan = new CalendarPlan { Year = year, Version = (last?.Version ?? 0) + 1, Notices = named, Arrangement = text, Entered = by.Sign(on) };
        plan.Record(new CalendarPlanEntered(plan.Entered, year, plan.Version, named, days.Count));
        return plan;
    }

    /// <summary>Reads the lines one by one, so that each that cannot be read is named.</summary>
    private static (IReadOnlyList<SpecialDay> Days, IReadOnlyList<Rule> Faults) Read(int year, string arrangement)
    {
        var (days, faults) = (new List<SpecialDay>(), new List<Rule>());
        foreach (var line in arrangement.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                days.AddRange(StatutoryCalendar.ParseFestival(year, line));
            }
            catch (FormatException)
            {
                faults.Add(CalendarRules.CannotRead.With(line));
            }
        }

        faults.AddRange(days.Where(d => d.IsWorking && d.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(d => CalendarRules.WorkOnAWeekday.With($"{d.Day:M月d日}")));
        faults.AddRange(days.GroupBy(d => d.Day).Where(g => g.Count() > 1).Select(g => CalendarRules.DayTwice.With($"{g.Key:M月d日}")));
        return (days, faults);
    }
}

public static class CalendarRules
{
    public static readonly Rule NotYours = new("calendar.not-yours", "工作日历由系统管理员办理");
    public static readonly Rule YearOutOfRange = new("calendar.year-out-of-range", "年份应在{0}年至{1}年之间");
    public static readonly Rule CannotRead = new("calendar.cannot-read", "“{0}”这一行不能识别，请写成“节日 休 0101-0103 班 0104”");
    public static readonly Rule WorkOnAWeekday = new("calendar.work-on-a-weekday", "{0}不是周六或者周日，不能写成补班");
    public static readonly Rule DayTwice = new("calendar.day-twice", "{0}写了两次");
    public static readonly Rule Unchanged = new("calendar.unchanged", "与{0}年现有的安排相同");
}

public sealed record CalendarPlanEntered(Signature By, int Year, int Version, string Notices, int Days) : DomainEvent(By)
{
    public override string Summary => $"录入{Year}年放假安排第{Version}版，依据{Notices}，共{Days}天";
}
