using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.Tests.Issues.Import;

public class DeadlineTextTests
{
    private static readonly DateOnly FoundOn = new(2026, 7, 15);

    [Fact]
    public void Parse_EverySpellingOfTheSampleLists_IsRead() =>
        Assert.All(ListSpellings.Rows(ListSpellings.Deadlines), row =>
        {
            var read = DeadlineText.Parse(row[0], new(2026, 7, 1));

            Assert.Null(read.Problem);
            Assert.Null(read.Rule);
            Assert.Equal(row[0], read.Original);
            Assert.Equal(row[1], $"{read.DueOn?.ToString("yyyy-MM-dd") ?? "无"} {(read.Immediate ? '立' : '-')}{(read.Sustained ? '长' : '-')}");
        });

    [Theory]
    [InlineData("立行立改", null, true, false)]
    [InlineData("立行立改，长期坚持", null, true, true)]
    [InlineData("立行立改、长期坚持。", null, true, true)]
    [InlineData("长期坚持", null, false, true)]
    [InlineData("持续整改", null, false, true)]
    [InlineData("", null, false, false)]
    [InlineData(null, null, false, false)]
    [InlineData("9月底前，并长期坚持", "2026-09-30", false, true)]
    [InlineData("9月底前完成整改，并长期坚持", "2026-09-30", false, true)]
    [InlineData("立行立改，9月5日前完成", "2026-09-05", true, false)]
    [InlineData("12月底前", "2026-12-31", false, false)]
    [InlineData("１２月底前", "2026-12-31", false, false)]
    [InlineData("年底前，并长期坚持", "2026-12-31", false, true)]
    [InlineData("2027年6月底前", "2027-06-30", false, false)]
    [InlineData("2月底前", "2027-02-28", false, false)]
    [InlineData("6月30日前", "2027-06-30", false, false)]
    [InlineData("二〇二六年九月三十日前", "2026-09-30", false, false)]
    [InlineData("2026-07-15", "2026-07-15", false, false)]
    [InlineData("12月", "2026-12-31", false, false)]
    [InlineData("１０月份", "2026-10-31", false, false)]
    [InlineData("十二月", "2026-12-31", false, false)]
    [InlineData("7月", "2026-07-31", false, false)]
    [InlineData("于3月完成整改", "2027-03-31", false, false)]
    [InlineData("12月，并长期坚持", "2026-12-31", false, true)]
    [InlineData("2026年12月", "2026-12-31", false, false)]
    [InlineData("2028年2月", "2028-02-29", false, false)]
    [InlineData("明年3月底前", "2027-03-31", false, false)]
    [InlineData("明年3月", "2027-03-31", false, false)]
    [InlineData("明年9月5日前", "2027-09-05", false, false)]
    [InlineData("明年年底前", "2027-12-31", false, false)]
    [InlineData("今年9月底", "2026-09-30", false, false)]
    [InlineData("第四季度", "2026-12-31", false, false)]
    [InlineData("四季度末", "2026-12-31", false, false)]
    [InlineData("4季度内", "2026-12-31", false, false)]
    [InlineData("三季度末前完成", "2026-09-30", false, false)]
    [InlineData("第一季度", "2027-03-31", false, false)]
    [InlineData("2027年第二季度", "2027-06-30", false, false)]
    [InlineData("/", null, false, false)]
    [InlineData("无", null, false, false)]
    [InlineData("-", null, false, false)]
    [InlineData("——", null, false, false)]
    [InlineData("立行立改/", null, true, false)]
    public void Parse_Wording_DueDayAndKeepDoingAreIndependent(string? text, string? due, bool immediate, bool sustained)
    {
        var read = DeadlineText.Parse(text, FoundOn);

        Assert.Null(read.Problem);
        Assert.Equal((due, immediate, sustained), (read.DueOn?.ToString("yyyy-MM-dd"), read.Immediate, read.Sustained));
    }

    [Theory]
    [InlineData("1个月", 1, DeadlineUnit.Months)]
    [InlineData("一个月内", 1, DeadlineUnit.Months)]
    [InlineData("两个月", 2, DeadlineUnit.Months)]
    [InlineData("两月内", 2, DeadlineUnit.Months)]
    [InlineData("12个月", 12, DeadlineUnit.Months)]
    [InlineData("18月", 18, DeadlineUnit.Months)]
    [InlineData("1个季度", 3, DeadlineUnit.Months)]
    [InlineData("30日", 30, DeadlineUnit.Days)]
    [InlineData("30天内", 30, DeadlineUnit.Days)]
    [InlineData("限30日内完成", 30, DeadlineUnit.Days)]
    [InlineData("15个工作日", 15, DeadlineUnit.WorkingDays)]
    [InlineData("十五个工作日内", 15, DeadlineUnit.WorkingDays)]
    [InlineData("１５ 个工作日", 15, DeadlineUnit.WorkingDays)]
    [InlineData("2周", 14, DeadlineUnit.Days)]
    [InlineData("半个月", 15, DeadlineUnit.Days)]
    [InlineData("半年", 6, DeadlineUnit.Months)]
    [InlineData("1年", 12, DeadlineUnit.Months)]
    public void Parse_Period_KeepsItAsARule(string text, int value, DeadlineUnit unit)
    {
        var read = DeadlineText.Parse(text, FoundOn);

        Assert.Equal(new DeadlineRule(value, unit), read.Rule);
        Assert.Null(read.DueOn);
    }

    [Theory]
    [InlineData("尽快", "deadline.unreadable")]
    [InlineData("5日前", "deadline.unreadable")]
    [InlineData("2026年13月", "deadline.unreadable")]
    [InlineData("12月内", "deadline.ambiguous")]
    [InlineData("三月以内", "deadline.ambiguous")]
    [InlineData("2026年6月", "deadline.before-found")]
    [InlineData("今年3月底", "deadline.before-found")]
    [InlineData("0月", "deadline.period-out-of-range")]
    [InlineData("2026年9月31日", "date.no-such-day")]
    [InlineData("2099年12月31日", "date.out-of-range")]
    [InlineData("1900-1-1", "date.out-of-range")]
    [InlineData("2026.7.14", "deadline.before-found")]
    [InlineData("7月1日前", "deadline.before-found")]
    [InlineData("0日", "deadline.period-out-of-range")]
    [InlineData("9999个工作日", "deadline.period-out-of-range")]
    public void Parse_Nonsense_SaysWhy(string text, string code)
    {
        var read = DeadlineText.Parse(text, FoundOn);

        Assert.Equal(code, read.Problem?.Code);
        Assert.Equal(text, read.Original);
    }
}
