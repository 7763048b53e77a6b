using Kunming.Supervision.Domain.Calendar;

namespace Kunming.Supervision.Domain.Tests.Calendar;

public class QuarterTests
{
    [Theory]
    [InlineData(2025, 4, "2025-12-31")]
    [InlineData(2026, 1, "2026-03-31")]
    [InlineData(2026, 2, "2026-06-30")]
    [InlineData(2026, 3, "2026-09-30")]
    [InlineData(2018, 3, "2018-09-30")]
    [InlineData(2018, 4, "2018-12-29")]
    [InlineData(2019, 1, "2019-03-29")]
    [InlineData(2024, 1, "2024-03-29")]
    public void LastWorkingDayOf_Quarter_IsTheDayReportsAreDue(int year, int number, string due) =>
        Assert.Equal(DateOnly.ParseExact(due, "yyyy-MM-dd", null), StatutoryCalendar.Current.LastWorkingDayOf(new(year, number)));

    [Fact]
    public void Quarter_EveryDayOfTwelveYears_LiesInItsOwnQuarterOnly()
    {
        for (var day = new DateOnly(2015, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var quarter = Quarter.Of(day);

            Assert.True(quarter.Contains(day));
            Assert.False(quarter.Next.Contains(day) || quarter.Previous.Contains(day));
            Assert.Equal(quarter, Quarter.FromKey(quarter.Key));
            Assert.Equal(quarter, quarter.Next.Previous);
            Assert.True(quarter < quarter.Next && quarter.Next >= quarter);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(20260)]
    [InlineData(20265)]
    [InlineData(19991)]
    [InlineData(-20263)]
    public void TryFromKey_NoQuarter_GivesNull(int? key) => Assert.Null(Quarter.TryFromKey(key));

    [Fact]
    public void ToString_Quarter_ReadsAsOnDocuments() => Assert.Equal("2026年第三季度", new Quarter(2026, 3).ToString());
}
