using System.Collections.Frozen;

namespace Kunming.Supervision.Domain.Calendar;

/// <summary>One day that differs from its weekday: off on a weekday, or a working Saturday or Sunday.</summary>
public sealed record SpecialDay(DateOnly Day, bool IsWorking, string Name);

/// <summary>
/// Working days as the State Council's yearly notices set them. Counting follows 民法典 arts 201–203: the start day is not
/// counted; by months the same-numbered day or else the month's end; a period in days or months that ends on a day off ends on the next working day.
/// </summary>
public sealed class WorkCalendar(string version, IEnumerable<SpecialDay> specialDays, IEnumerable<int> plannedYears)
{
    private readonly FrozenDictionary<DateOnly, SpecialDay> _special = specialDays.ToFrozenDictionary(d => d.Day);
    private readonly FrozenSet<int> _planned = plannedYears.ToFrozenSet();

    public string Version => version;

    public IReadOnlyCollection<int> PlannedYears => _planned;

    public SpecialDay? Special(DateOnly day) => _special.GetValueOrDefault(day);

    public bool IsPlanned(int year) => _planned.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        _special.TryGetValue(day, out var special) ? special.IsWorking : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="start"/>.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var day = start;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    public DateOnly LastWorkingDayOf(Quarter quarter)
    {
        var day = quarter.End;
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    public Deadline Apply(DeadlineRule rule, DateOnly from)
    {
        var due = rule.Unit switch
        {
            DeadlineUnit.WorkingDays => AddWorkingDays(from, rule.Value),
            DeadlineUnit.Months => OnOrAfter(from.AddMonths(rule.Value)),
            _ => OnOrAfter(from.AddDays(rule.Value)),
        };
        return new(rule.Value, rule.Unit, from, due, version, MayMove(from, due));
    }

    /// <summary>A promised day stated as such (e.g. by an imported list), kept as it is.</summary>
    public Deadline Fixed(DateOnly from, DateOnly due) =>
        new(due.DayNumber - from.DayNumber, DeadlineUnit.Days, from, due, version, Provisional: !IsPlanned(due.Year));

    /// <summary>The same promise with a later day; one that is a day off moves to the next working day. The rule stays the one first given.</summary>
    public Deadline Extend(Deadline inForce, DateOnly to)
    {
        var due = OnOrAfter(to);
        return inForce with { DueOn = due, CalendarVersion = version, Provisional = MayMove(inForce.From, due) };
    }

    // New Year's bridge days lie in December and come with the next year's notice: 29 to 31 December 2018 were in that of 2019.
    private bool MayMove(DateOnly from, DateOnly due) =>
        Enumerable.Range(from.Year, due.AddDays(3).Year - from.Year + 1).Any(year => !IsPlanned(year));
}
