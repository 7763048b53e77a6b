using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Settings;

namespace Kunming.Supervision.Domain.Tests.Deadlines;

public class WarningLadderTests
{
    [Theory]
    [InlineData(21, null)]
    [InlineData(20, WarningStep.Green)]
    [InlineData(11, WarningStep.Green)]
    [InlineData(10, WarningStep.Yellow)]
    [InlineData(0, WarningStep.Yellow)]
    [InlineData(-1, WarningStep.Red)]
    [InlineData(-4, WarningStep.Red)]
    [InlineData(-5, WarningStep.Urge)]
    [InlineData(-14, WarningStep.Urge)]
    [InlineData(-15, WarningStep.Admonish)]
    [InlineData(-400, WarningStep.Admonish)]
    public void StepOn_DaysLeft_IsTheStepOfTheLadder(int daysLeft, WarningStep? step) =>
        Assert.Equal(step, WarningLadder.Of(SettingBook.Usual).StepOn(Given.Today.AddDays(daysLeft), Given.Today));

    [Fact]
    public void Settings_ChaseNotBeforeTheWarning_DoNotFitTogether()
    {
        var book = SettingBook.Usual.With(DeadlineRules.WarningUrge, DeadlineSetting.Write(new(15, DeadlineUnit.Days)));

        Assert.Equal([SettingRules.ChaseOrder], SettingCatalogue.ObstaclesTo(book));
        Assert.Equal(new(20, 10, 15, 15), WarningLadder.Of(book));
    }

    /// <summary>Issued on a Friday before a working Sunday: the second working day is the Monday.</summary>
    [Fact]
    public void Receipt_BeforeAWorkingSunday_CountsTheSunday()
    {
        var issue = Given.IssueAt(IssueStatus.Recognised).Issue;
        var friday = ChinaTime.StartOf(new(2026, 9, 18)).AddHours(10);

        var letter = Handover.Issue("1", Given.Unit, [issue], "整改", new(1, DeadlineUnit.Months), StatutoryCalendar.Current, Given.Office, friday);

        Assert.Equal(new DateOnly(2026, 9, 21), letter.ReceiptDeadline.DueOn);
    }

    [Fact]
    public void Answer_OneMonthFromTheLastOfJanuary_IsTheMonthsEndOrTheNextWorkingDay()
    {
        var deadline = StatutoryCalendar.Current.Apply(new(1, DeadlineUnit.Months), new(2026, 1, 31));

        Assert.Equal(new DateOnly(2026, 2, 28), deadline.DueOn);
    }

    [Fact]
    public void TimesOf_HistoryOfAnIssue_AddsUpPerDesk()
    {
        var start = Given.Now;
        (string, DateTimeOffset)[] history =
        [
            (nameof(IssueRegistered), start),
            (nameof(IssueRecognised), start.AddDays(1)),
            (nameof(IssueHandedOver), start.AddDays(2)),
            (nameof(IssueCloseOutApplied), start.AddDays(12)),
            (nameof(IssueReturned), start.AddDays(13)),
            (nameof(IssueCloseOutApplied), start.AddDays(18)),
            (nameof(IssueFirstVerified), start.AddDays(20)),
            (nameof(IssueClosedOut), start.AddDays(23)),
        ];

        var times = Desks.TimesOf(history, start.AddDays(100));

        Assert.Equal(
            [(Desk.Finder, 2.0), (Desk.Addressee, 15.0), (Desk.FirstVerifier, 3.0), (Desk.Office, 3.0)],
            times.OrderBy(t => t.Key).Select(t => (t.Key, t.Value.TotalDays)));
    }

    [Fact]
    public void TimesOf_StillLying_RunsUntilNow()
    {
        var times = Desks.TimesOf([(nameof(HandoverIssued), Given.Now)], Given.Now.AddDays(3));

        Assert.Equal(TimeSpan.FromDays(3), times[Desk.Addressee]);
    }

    [Theory]
    [InlineData(IssueStatus.Registered, Desk.Finder)]
    [InlineData(IssueStatus.HandedOver, Desk.Addressee)]
    [InlineData(IssueStatus.Rectifying, Desk.Addressee)]
    [InlineData(IssueStatus.CloseOutApplied, Desk.FirstVerifier)]
    [InlineData(IssueStatus.FirstVerified, Desk.Office)]
    [InlineData(IssueStatus.FixedOnSite, Desk.Finder)]
    [InlineData(IssueStatus.ClosedOut, null)]
    public void Of_IssueAtState_IsWhereItLies(IssueStatus status, Desk? desk) => Assert.Equal(desk, Desks.Of(Given.IssueAt(status).Issue));
}
