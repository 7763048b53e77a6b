using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Deadlines;

public class IssueExtensionTests
{
    private static readonly WorkCalendar Calendar = StatutoryCalendar.Current;

    private readonly Issue _issue = Given.IssueAt(IssueStatus.Rectifying).Issue;

    private DateOnly Due => _issue.Deadline!.DueOn;

    [Fact]
    public void Grant_WantedDay_MovesTheDayAndKeepsRuleAndFirstPromise()
    {
        var (first, rule) = (Due, _issue.Deadline!.Rule);

        Ask(first.AddDays(21));
        _issue.GrantExtension(first.AddDays(21), "同意", Calendar, Given.GroupLeader, Given.Now);

        Assert.Equal((first.AddDays(21), rule, (DateOnly?)first, 1), (Due, _issue.Deadline!.Rule, _issue.FirstDueOn, _issue.TimesExtended));
        Assert.Equal(ExtensionStatus.Granted, _issue.Extensions[0].Status);
        Assert.Equal($"同意延期（第1次），由{first:yyyy-MM-dd}延至{Due:yyyy-MM-dd}：同意", _issue.Events[^1].Summary);
    }

    [Fact]
    public void Grant_Twice_IsCountedAndTheFirstPromiseStays()
    {
        var first = Due;
        for (var times = 1; times <= 2; times++)
        {
            Ask(Due.AddDays(7));
            _issue.GrantExtension(Due.AddDays(7), null, Calendar, Given.Office, Given.Now);
            Assert.Equal((times, (DateOnly?)first), (_issue.TimesExtended, _issue.FirstDueOn));
        }
    }

    [Fact]
    public void Grant_AnotherDayThatIsADayOff_MovesToTheNextWorkingDay()
    {
        var saturday = new DateOnly(2026, 10, 17);
        Ask(saturday.AddDays(30));

        _issue.GrantExtension(saturday, null, Calendar, Given.Office, Given.Now);

        Assert.Equal((new DateOnly(2026, 10, 19), (DateOnly?)new DateOnly(2026, 10, 19)), (Due, _issue.Extensions[0].GrantedOn));
    }

    [Fact]
    public void Grant_SaturdayThatIsAWorkingDay_StaysOnIt()
    {
        var saturday = new DateOnly(2026, 10, 10);
        Assert.Equal((true, DayOfWeek.Saturday), (Calendar.IsWorkingDay(saturday), saturday.DayOfWeek));
        Ask(saturday);

        _issue.GrantExtension(saturday, null, Calendar, Given.Office, Given.Now);

        Assert.Equal(saturday, Due);
    }

    [Fact]
    public void Grant_IntoAYearWithoutCalendar_IsProvisional()
    {
        Ask(new(2027, 3, 1));

        _issue.GrantExtension(new(2027, 3, 1), null, Calendar, Given.Office, Given.Now);

        Assert.True(_issue.Deadline!.Provisional);
    }

    [Fact]
    public void Ask_OnTheDueDay_IsInTimeAndADayLaterIsNot()
    {
        var due = Due;

        Refused.For(ExtensionRules.AfterDue, () => Ask(due.AddDays(9), ChinaTime.StartOf(due.AddDays(1))));
        Ask(due.AddDays(9), ChinaTime.StartOf(due.AddDays(1)).AddSeconds(-1));

        Assert.Equal(due, Assert.Single(_issue.Extensions).DueOn);
    }

    [Fact]
    public void Ask_DayNotAfterTheDayInForceOrTooFar_IsRefused()
    {
        Refused.For(ExtensionRules.NotLater, () => Ask(Due));
        Refused.For(ExtensionRules.TooFar, () => Ask(Due.AddDays(Extension.DaysMost + 1)));
        Refused.For(Text.Missing, () => _issue.AskExtension(Due.AddDays(1), " ", Given.Liaison, Given.Now));
        Assert.Empty(_issue.Extensions);
    }

    [Fact]
    public void Ask_WhileOneWaits_IsRefusedAndAfterARefusalAllowed()
    {
        Ask(Due.AddDays(7));
        Refused.For(ExtensionRules.AlreadyAsked, () => Ask(Due.AddDays(8)));

        _issue.RefuseExtension("工作量不大", Given.Office, Given.Now);
        Ask(Due.AddDays(8));

        Assert.Equal([ExtensionStatus.Refused, ExtensionStatus.Asked], _issue.Extensions.Select(e => e.Status));
        Assert.Equal(0, _issue.TimesExtended);
    }

    [Fact]
    public void Ask_WithoutDeadlineOrOnceSettled_IsRefused()
    {
        Refused.For(ExtensionRules.NoDeadline, () => Given.IssueAt(IssueStatus.FixedOnSite).Issue.AskExtension(Given.Today.AddDays(9), "需要时间", Given.GroupMember, Given.Now));
        Refused.For([ExtensionRules.Settled, IssueRules.NotInRectification], () => Given.IssueAt(IssueStatus.ClosedOut).Issue.AskExtension(Given.Today.AddDays(90), "需要时间", Given.Liaison, Given.Now));
        Refused.For(IssueRules.NotYours, () => _issue.AskExtension(Due.AddDays(9), "需要时间", Given.GroupLeader, Given.Now));
    }

    [Fact]
    public void Decide_NoneWaitsOrAlreadyDecided_IsRefused()
    {
        Refused.For(ExtensionRules.NoneAsked, () => _issue.GrantExtension(Due.AddDays(9), null, Calendar, Given.Office, Given.Now));
        Ask(Due.AddDays(9));
        _issue.GrantExtension(Due.AddDays(9), null, Calendar, Given.Office, Given.Now);
        Refused.For(ExtensionRules.NoneAsked, () => _issue.RefuseExtension("迟了一步", Given.GroupLeader, Given.Now));
    }

    [Fact]
    public void Decide_ByTheApplicantInAnotherSeat_IsRefused()
    {
        Ask(Due.AddDays(9));
        var moved = Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice, officer: Given.Liaison.OfficerId);

        Refused.For(ExtensionRules.ApplicantCannotDecide, () => _issue.GrantExtension(Due.AddDays(9), null, Calendar, moved, Given.Now));
        Refused.For(IssueRules.NotYours, () => _issue.GrantExtension(Due.AddDays(9), null, Calendar, Given.GroupMember, Given.Now));
    }

    /// <summary>A county that rectifies its own finding does not grant itself time: the office does.</summary>
    [Fact]
    public void Decide_CountyRectifiesItself_OnlyTheOfficeDecides()
    {
        var issue = Given.IssueOfCounty();
        issue.Recognise(Given.CountyOfficer, Given.Now);
        var letter = Handover.Issue("昆监交〔2026〕2号", Given.CountyCommission, [issue], "整改", Given.FifteenWorkingDays, Calendar, Given.CountyOfficer, Given.Now);
        letter.Receive([issue], Calendar, Given.CountyOfficer, Given.Now);
        issue.AskExtension(issue.Deadline!.DueOn.AddDays(9), "需要时间", Given.CountyOfficer, Given.Now);
        letter.AskExtension(issue.Deadline.DueOn.AddDays(9), "需要时间", Given.CountyOfficer, Given.Now);

        Assert.False(issue.MayDecideExtension(Given.SecondCountyOfficer) || letter.MayDecideExtension(Given.SecondCountyOfficer));
        Assert.Empty(issue.ObstaclesToDecideExtension(Given.Office));
        Assert.Empty(letter.ObstaclesToDecideExtension(Given.Office));
    }

    [Fact]
    public void Grant_DayInThePast_IsRefused()
    {
        Ask(Due.AddDays(3));

        Refused.For(ExtensionRules.InPast, () => _issue.GrantExtension(Due.AddDays(3), null, Calendar, Given.Office, ChinaTime.StartOf(Due.AddDays(4))));
    }

    [Fact]
    public void CloseOut_WhileARequestWaits_LetsItLapse()
    {
        Ask(Due.AddDays(9));
        _issue.AddMeasure("补公示", "责任人", null, null, Given.Liaison, Given.Now);
        _issue.Prove(_issue.Measures[0].Id, Given.File(), Given.Today, Given.Liaison, Given.Now);
        _issue.Progress(_issue.Measures[0].Id, MeasureStatus.Completed, Given.Liaison, Given.Now);
        _issue.AnalyseCause(CauseKind.NoRule, "没有公示制度", Given.Liaison, Given.Now);
        _issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now);
        _issue.VerifyFirst("属实", Given.GroupMember, Given.Now);
        _issue.CloseOut("到位", null, Given.Office, Given.Now);

        Assert.Equal(ExtensionStatus.Lapsed, _issue.Extensions[0].Status);
        Refused.For([ExtensionRules.Settled, ExtensionRules.NoneAsked], () => _issue.GrantExtension(Due.AddDays(9), null, Calendar, Given.Office, Given.Now));
    }

    private void Ask(DateOnly day, DateTimeOffset? on = null) => _issue.AskExtension(day, "补办手续需要时间", Given.Liaison, on ?? Given.Now);
}
