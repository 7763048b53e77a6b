using CsCheck;
using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Domain.Tests.Calendar;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Days = StatutoryCalendar.Current;

    private static readonly Gen<DateOnly> PlannedDay =
        Gen.Int[new DateOnly(2015, 1, 1).DayNumber, new DateOnly(2026, 9, 30).DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2020-01-17", 15, "2020-02-14")]
    [InlineData("2020-04-24", 5, "2020-04-30")]
    [InlineData("2020-09-25", 15, "2020-10-22")]
    [InlineData("2020-09-30", 5, "2020-10-14")]
    [InlineData("2025-12-31", 5, "2026-01-08")]
    [InlineData("2026-02-13", 15, "2026-03-12")]
    [InlineData("2026-04-30", 5, "2026-05-11")]
    [InlineData("2026-09-18", 15, "2026-10-15")]
    public void Apply_WorkingDays_CountsByTheNotices(string from, int count, string due)
    {
        var deadline = Days.Apply(new(count, DeadlineUnit.WorkingDays), Day(from));

        Assert.Equal(Day(due), deadline.DueOn);
        Assert.Equal(count, Days.WorkingDaysBetween(Day(from), Day(due)));
        Assert.False(deadline.Provisional);
        Assert.Equal(StatutoryCalendar.Version, deadline.CalendarVersion);
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2025-03-31", 3, "2025-06-30")]
    [InlineData("2025-08-31", 3, "2025-12-01")]
    [InlineData("2026-01-15", 3, "2026-04-15")]
    public void Apply_Months_EndsOnTheSameNumberOrTheMonthsEnd(string from, int months, string due) =>
        Assert.Equal(Day(due), Days.Apply(new(months, DeadlineUnit.Months), Day(from)).DueOn);

    [Theory]
    [InlineData("2026-09-01", 30, "2026-10-08")]
    [InlineData("2026-08-31", 20, "2026-09-20")]
    [InlineData("2026-07-01", 10, "2026-07-13")]
    public void Apply_DaysEndingOnADayOff_EndsOnTheNextWorkingDay(string from, int days, string due) =>
        Assert.Equal(Day(due), Days.Apply(new(days, DeadlineUnit.Days), Day(from)).DueOn);

    [Theory]
    [InlineData("2026-12-20", 15, DeadlineUnit.WorkingDays, true)]
    [InlineData("2026-12-20", 30, DeadlineUnit.Days, true)]
    [InlineData("2026-12-01", 30, DeadlineUnit.Days, true)]
    [InlineData("2026-12-01", 20, DeadlineUnit.Days, false)]
    [InlineData("2014-12-31", 5, DeadlineUnit.WorkingDays, true)]
    [InlineData("2027-03-01", 1, DeadlineUnit.Months, true)]
    public void Apply_TouchingAYearWithoutPlan_IsProvisional(string from, int value, DeadlineUnit unit, bool provisional) =>
        Assert.Equal(provisional, Days.Apply(new(value, unit), Day(from)).Provisional);

    [Fact]
    public void Apply_SpanningAGapInThePlans_IsProvisional()
    {
        var gap = new WorkCalendar("测试", [], [2024, 2026]);

        Assert.True(gap.Apply(new(18, DeadlineUnit.Months), new(2024, 12, 1)).Provisional);
    }

    [Fact]
    public void Fixed_DayOff_KeepsTheDayAsPromised()
    {
        var promised = Days.Fixed(new(2026, 7, 22), new(2026, 10, 1));

        Assert.Equal(new(2026, 10, 1), promised.DueOn);
        Assert.Equal(71, promised.Value);
        Assert.False(promised.Provisional);
        Assert.True(Days.Fixed(new(2026, 7, 22), new(2027, 1, 4)).Provisional);
    }

    [Fact]
    public void AddWorkingDays_NegativeCount_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.AddWorkingDays(new(2026, 1, 1), -1));

    [Fact]
    public void AddWorkingDays_AnyStartAndCount_WorkingDaysBetweenGivesTheCountBack() =>
        Gen.Select(PlannedDay, Gen.Int[0, 60]).Sample((start, count) =>
            Days.WorkingDaysBetween(start, Days.AddWorkingDays(start, count)) == count);

    [Fact]
    public void AddWorkingDays_LaterStartOrHigherCount_NeverEndsEarlier() =>
        Gen.Select(PlannedDay, Gen.Int[0, 40], Gen.Int[0, 20]).Sample((start, count, more) =>
            Days.AddWorkingDays(start, count) <= Days.AddWorkingDays(start.AddDays(more), count)
            && Days.AddWorkingDays(start, count + more) >= Days.AddWorkingDays(start, count).AddDays(more));

    [Fact]
    public void Apply_AnyRule_NeverEndsOnADayOffOrBeforeItsStart() =>
        Gen.Select(PlannedDay, Gen.Int[1, 60], Gen.Enum<DeadlineUnit>()).Sample((start, value, unit) =>
        {
            var due = Days.Apply(new(value, unit), start).DueOn;
            return due > start && Days.IsWorkingDay(due);
        });

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);
}
