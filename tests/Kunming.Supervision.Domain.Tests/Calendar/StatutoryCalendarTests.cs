using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Domain.Tests.Calendar;

public class StatutoryCalendarTests
{
    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Load_Year_HasTheKnownNumberOfWorkingDays(int year, int expected) =>
        Assert.Equal(expected, StatutoryCalendar.Current.WorkingDaysBetween(new(year - 1, 12, 31), new(year, 12, 31)));

    [Fact]
    public void Plans_EveryYear_NamesItsNotices()
    {
        Assert.Equal(Enumerable.Range(2015, 12), StatutoryCalendar.Plans.Select(p => p.Year));
        Assert.All(StatutoryCalendar.Plans, plan =>
        {
            Assert.NotEmpty(plan.Notices);
            Assert.All(plan.Notices, notice => Assert.Matches(@"^国(办)?发明电〔(20\d\d)〕\d+号$", notice));
            Assert.Contains($"〔{plan.Year - 1}〕", plan.Notices[0], StringComparison.Ordinal);
        });
        Assert.Equal([2015, 2019, 2020], StatutoryCalendar.Plans.Where(p => p.Notices.Count > 1).Select(p => p.Year));
    }

    [Theory]
    [InlineData("2015-09-04", false)]
    [InlineData("2015-09-06", true)]
    [InlineData("2018-12-29", true)]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-05-03", false)]
    [InlineData("2019-05-05", true)]
    [InlineData("2020-01-31", false)]
    [InlineData("2020-02-01", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-02", false)]
    [InlineData("2026-09-20", true)]
    public void IsWorkingDay_DaysSetByLateOrNeighbouringNotices_AreKnown(string day, bool working) =>
        Assert.Equal(working, StatutoryCalendar.Current.IsWorkingDay(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

    [Fact]
    public void Plans_EverySpecialDay_IsNamedAndWorkIsOnlyMadeUpAtWeekends() =>
        Assert.All(StatutoryCalendar.Plans.SelectMany(p => p.Days), special =>
        {
            Assert.NotEmpty(special.Name);
            Assert.True(!special.IsWorking || special.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, special.ToString());
        });

    [Theory]
    [InlineData("= 2026 号\n元旦 0101")]
    [InlineData("= 2026 号\n元旦 休 0230")]
    public void Parse_LineOfNoForm_IsRefused(string text) =>
        Assert.Throws<FormatException>(() => StatutoryCalendar.Parse(new StringReader(text)));
}
