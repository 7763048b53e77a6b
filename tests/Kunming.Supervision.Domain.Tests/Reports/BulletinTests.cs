using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Reports.Bulletins;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class BulletinTests
{
    [Theory]
    [InlineData(BulletinKind.Daily, "2026-09-24", "2026-09-24", "2026-09-24", "2026年9月24日", "2026-09-23")]
    [InlineData(BulletinKind.Weekly, "2026-09-24", "2026-09-21", "2026-09-27", "2026年9月21日至9月27日", "2026-09-14")]
    [InlineData(BulletinKind.Weekly, "2026-09-27", "2026-09-21", "2026-09-27", "2026年9月21日至9月27日", "2026-09-14")]
    [InlineData(BulletinKind.Weekly, "2026-09-28", "2026-09-28", "2026-10-04", "2026年9月28日至10月4日", "2026-09-21")]
    [InlineData(BulletinKind.Monthly, "2028-02-09", "2028-02-01", "2028-02-29", "2028年2月", "2028-01-01")]
    public void Of_ADay_IsItsDayWeekFromMondayOrMonth(BulletinKind kind, string day, string start, string end, string name, string previous)
    {
        static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var period = BulletinPeriod.Of(kind, Day(day));

        Assert.Equal((Day(start), Day(end), name, Day(previous)), (period.Start, period.End, period.Name, period.Previous.Start));
    }

    [Fact]
    public void Figures_OfABulletin_GoBackToTasks() => Assert.All(
        BulletinPeriod.Figures, i => Assert.Contains(i.Subject, new[] { IndicatorSubject.Visits, IndicatorSubject.Issues, IndicatorSubject.Closings }));
}
