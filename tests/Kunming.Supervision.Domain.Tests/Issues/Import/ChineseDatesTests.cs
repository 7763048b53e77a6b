using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.Tests.Issues.Import;

public class ChineseDatesTests
{
    private static readonly DateOnly Reference = new(2026, 9, 28);

    [Fact]
    public void TryRead_EverySpellingOfTheSampleLists_GivesTheDay() =>
        Assert.All(ListSpellings.Rows(ListSpellings.Days), row => Assert.Equal(row[1], Read(row[0])));

    [Theory]
    [InlineData("2026.7.22", "2026-07-22")]
    [InlineData(" 2026/07/22 ", "2026-07-22")]
    [InlineData("2026-7-22", "2026-07-22")]
    [InlineData("2026年7月22日", "2026-07-22")]
    [InlineData("2026 年 7 月 22 日", "2026-07-22")]
    [InlineData("２０２６年７月２２日", "2026-07-22")]
    [InlineData("２０２６．７．２２", "2026-07-22")]
    [InlineData("二〇二六年七月二十二日", "2026-07-22")]
    [InlineData("二○二六年十二月十日", "2026-12-10")]
    [InlineData("2026年7月22号", "2026-07-22")]
    [InlineData("2026-07-22 09:30:00", "2026-07-22")]
    [InlineData("2026-07-22T09:30:00", "2026-07-22")]
    [InlineData("2026年7月22日（星期三）", "2026-07-22")]
    [InlineData("20260722", "2026-07-22")]
    [InlineData("26.7.22", "2026-07-22")]
    [InlineData("7月22日", "2026-07-22")]
    [InlineData("9月5日前", "2026-09-05")]
    [InlineData("九月五日之前", "2026-09-05")]
    [InlineData("9月底前", "2026-09-30")]
    [InlineData("2月底", "2026-02-28")]
    [InlineData("2028年2月底前", "2028-02-29")]
    [InlineData("10月中旬", "2026-10-20")]
    [InlineData("年底前", "2026-12-31")]
    [InlineData("2027年底前", "2027-12-31")]
    [InlineData("本年底", "2026-12-31")]
    [InlineData("明年3月5日", "2027-03-05")]
    [InlineData("明年底", "2027-12-31")]
    [InlineData("9.30", "2026-09-30")]
    [InlineData("46264", "2026-08-30")]
    public void TryRead_Spelling_GivesTheDay(string text, string day) => Assert.Equal(day, Read(text));

    [Theory]
    [InlineData("1900-01-01", "date.out-of-range")]
    [InlineData("2099.12.31", "date.out-of-range")]
    [InlineData("2032年1月1日", "date.out-of-range")]
    [InlineData("1999年12月31日", "date.out-of-range")]
    [InlineData("2026年2月30日", "date.no-such-day")]
    [InlineData("13月5日", "date.no-such-day")]
    [InlineData("2026.0.5", "date.no-such-day")]
    [InlineData("近期", "date.unreadable")]
    [InlineData("", "date.unreadable")]
    [InlineData("5日前", "date.unreadable")]
    [InlineData("2026年", "date.unreadable")]
    [InlineData("9月", "date.unreadable")]
    [InlineData("2026.7.22—7.25", "date.unreadable")]
    [InlineData("99999", "date.out-of-range")]
    public void TryRead_NoDayInReach_SaysWhy(string text, string code)
    {
        Assert.False(ChineseDates.TryRead(text, Reference, out _, out var reason));
        Assert.Equal(code, reason.Code);
        Assert.DoesNotContain("{", reason.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(46225, "2026-07-22")]
    [InlineData(46225.75, "2026-07-22")]
    [InlineData(36526, "2000-01-01")]
    [InlineData(20260722, "2026-07-22")]
    public void TryRead_NumberOfACell_GivesTheDay(double number, string day)
    {
        Assert.True(ChineseDates.TryRead(number, Reference, out var read, out _));
        Assert.Equal(day, read.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData(1, "date.out-of-range")]
    [InlineData(60, "date.out-of-range")]
    [InlineData(73050, "date.out-of-range")]
    [InlineData(19000101, "date.out-of-range")]
    [InlineData(0, "date.unreadable")]
    [InlineData(-5, "date.unreadable")]
    [InlineData(1e300, "date.unreadable")]
    [InlineData(double.NaN, "date.unreadable")]
    public void TryRead_NumberOutOfReach_SaysWhy(double number, string code)
    {
        Assert.False(ChineseDates.TryRead(number, Reference, out _, out var reason));
        Assert.Equal(code, reason.Code);
    }

    [Theory]
    [InlineData("12月30日", MissingYear.OfReference, "2026-12-30")]
    [InlineData("12月30日", MissingYear.NotAfterReference, "2025-12-30")]
    [InlineData("9月28日", MissingYear.NotAfterReference, "2026-09-28")]
    [InlineData("1月5日", MissingYear.NotBeforeReferenceMonth, "2027-01-05")]
    [InlineData("2月底前", MissingYear.NotBeforeReferenceMonth, "2027-02-28")]
    [InlineData("9月5日", MissingYear.NotBeforeReferenceMonth, "2026-09-05")]
    public void TryRead_NoYear_TakesItAsAsked(string text, MissingYear missing, string day)
    {
        Assert.True(ChineseDates.TryRead(text, Reference, out var read, out _, missing));
        Assert.Equal(day, read.ToString("yyyy-MM-dd"));
    }

    private static string Read(string text) =>
        ChineseDates.TryRead(text, Reference, out var day, out var reason) ? day.ToString("yyyy-MM-dd") : reason.Message;
}
