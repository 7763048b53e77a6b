namespace Kunming.Supervision.Domain.Calendar;

public enum DeadlineUnit
{
    /// <summary>日</summary>
    Days,

    /// <summary>工作日</summary>
    WorkingDays,

    /// <summary>月</summary>
    Months,
}

public static class DeadlineUnits
{
    public static string NameOf(DeadlineUnit unit) => unit switch
    {
        DeadlineUnit.WorkingDays => "工作日",
        DeadlineUnit.Months => "月",
        _ => "日",
    };
}

/// <summary>A period as a regulation states it, e.g. 15 工作日; counted from the day after its anchor.</summary>
public sealed record DeadlineRule(int Value, DeadlineUnit Unit)
{
    public override string ToString() => Unit switch
    {
        DeadlineUnit.WorkingDays => $"{Value}个工作日",
        DeadlineUnit.Months => $"{Value}个月",
        _ => $"{Value}日",
    };
}

/// <summary>A period applied: the rule, its anchor, the resulting day, and the calendar it was computed with.</summary>
/// <param name="Provisional">The count touched a year whose holiday notice was not known: the day may still move.</param>
public sealed record Deadline(int Value, DeadlineUnit Unit, DateOnly From, DateOnly DueOn, string CalendarVersion, bool Provisional)
{
    public const int CalendarVersionMaxLength = 40;

    public DeadlineRule Rule => new(Value, Unit);

    /// <summary>Calendar days from <paramref name="today"/> to the due day; negative when overdue.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - today.DayNumber;
}
