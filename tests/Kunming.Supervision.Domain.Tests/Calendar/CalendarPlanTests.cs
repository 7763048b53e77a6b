using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Calendar;

public class CalendarPlanTests
{
    private const string Arrangement = "元旦 休 <1231 0101-0103\n春节 休 0206-0212 班 0213";
    private static readonly Viewer Administrator = Given.Viewer(Seat.SystemAdministrator, Given.Commission);

    [Fact]
    public void Enter_ANewYear_IsCountedWithUnderAVersionOfItsOwn()
    {
        var plan = Enter();

        var calendar = StatutoryCalendar.With([plan]);

        Assert.Equal("2027年第1版", plan.Label);
        Assert.Equal("国务院放假通知2015—2027，第2版", calendar.Version);
        Assert.True(calendar.Version.Length <= Deadline.CalendarVersionMaxLength);
        Assert.False(calendar.IsWorkingDay(new(2026, 12, 31)));
        Assert.False(calendar.IsWorkingDay(new(2027, 2, 8)));
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 13)));
        Assert.True(StatutoryCalendar.Current.Apply(new(10, DeadlineUnit.WorkingDays), new(2026, 12, 25)).Provisional);
        Assert.False(calendar.Apply(new(10, DeadlineUnit.WorkingDays), new(2026, 12, 25)).Provisional);
    }

    [Fact]
    public void Enter_AYearAgain_IsTheNextVersionAndTheNewestCounts()
    {
        var first = Enter();
        var second = CalendarPlan.Enter(2027, "国办发明电〔2026〕10号", "元旦 休 0101", [first], Administrator, Given.Now);

        var calendar = StatutoryCalendar.With([second, first]);

        Assert.Equal(2, second.Version);
        Assert.Equal("国务院放假通知2015—2027，第3版", calendar.Version);
        Assert.True(calendar.IsWorkingDay(new(2027, 2, 8)));
    }

    [Fact]
    public void Enter_AYearThatTheProductCarries_TakesItsPlace() =>
        Assert.True(StatutoryCalendar.With([Enter(2026, "元旦 休 0101")]).IsWorkingDay(new(2026, 10, 1)));

    [Fact]
    public void Enter_LinesThatCannotBeRead_NamesEachOfThem()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Enter(2027, "元旦 0101\n春节 休 0230\n= 2028 号\n劳动节 休 0501"));

        Assert.Equal([CalendarRules.CannotRead.Code, CalendarRules.CannotRead.Code, CalendarRules.CannotRead.Code], refusal.Rules.Select(r => r.Code));
        Assert.Contains("春节 休 0230", refusal.Rules[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_WorkOnAWeekday_Refused() => Refused.For(CalendarRules.WorkOnAWeekday, () => Enter(2027, "元旦 休 0101 班 0104"));

    [Fact]
    public void Enter_ADayTwice_Refused() => Refused.For(CalendarRules.DayTwice, () => Enter(2027, "元旦 休 0101\n春节 休 0101"));

    [Fact]
    public void Enter_TheSameAgain_Refused() => Refused.For(CalendarRules.Unchanged, () => CalendarPlan.Enter(2027, "文号", Arrangement, [Enter()], Administrator, Given.Now));

    [Theory]
    [InlineData(2014)]
    [InlineData(2029)]
    public void Enter_AYearTooFarAway_Refused(int year) => Refused.For(CalendarRules.YearOutOfRange, () => Enter(year));

    [Fact]
    public void Enter_ByAnybodyElse_Refused() =>
        Assert.All(Enum.GetValues<Seat>().Where(s => s is not Seat.SystemAdministrator), seat =>
            Refused.For(CalendarRules.NotYours, () => CalendarPlan.Enter(2027, "文号", Arrangement, [], Given.Viewer(seat, Given.Commission), Given.Now)));

    private static CalendarPlan Enter(int year = 2027, string arrangement = Arrangement) => CalendarPlan.Enter(year, "国办发明电〔2026〕9号", arrangement, [], Administrator, Given.Now);
}
