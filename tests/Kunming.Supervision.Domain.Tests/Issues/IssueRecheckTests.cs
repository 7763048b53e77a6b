using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueRecheckTests
{
    private static readonly DateTimeOffset Due = Given.Now.AddMonths(6);
    private static readonly DateOnly Next = ChinaTime.DayOf(Due).AddMonths(6);

    [Fact]
    public void KeepUp_OnItsDay_StaysSustainedWithANewDayAndIsCounted()
    {
        var issue = Given.IssueAt(IssueStatus.Sustained).Issue;
        var concluded = issue.Conclusion;

        issue.KeepUp("公示仍在", Next, Given.GroupLeader, Due);
        issue.KeepUp("公示仍在", Next.AddMonths(6), Given.Office, Due.AddMonths(6));

        Assert.Equal((IssueStatus.Sustained, 2, (DateOnly?)Next.AddMonths(6), concluded), (issue.Status, issue.Rechecks, issue.RecheckOn, issue.Conclusion));
        Assert.Equal($"回头看（第2次），仍在坚持，{Next.AddMonths(6):yyyy-MM-dd}再看：公示仍在", issue.Events[^1].Summary);
    }

    [Fact]
    public void EndKeepingUp_ByTheOffice_IsClosedOutForGoodWithItsConclusion()
    {
        var issue = Given.IssueAt(IssueStatus.Sustained).Issue;

        issue.EndKeepingUp("制度已经固定", Given.SecondOffice, Due);

        Assert.Equal((IssueStatus.ClosedOut, (DateOnly?)null, Conclusion.By(Given.SecondOffice.Sign(Due), "制度已经固定")), (issue.Status, issue.RecheckOn, issue.Conclusion));
        Assert.Equal(LedgerKind.CloseOut, issue.Events[^1].Ledger);
        Refused.For(IssueRules.NotSustained, () => issue.KeepUp("再看", Next, Given.Office, Due));
    }

    [Fact]
    public void Relapse_AtARecheck_RemainsTheThirdWay()
    {
        var issue = Given.IssueAt(IssueStatus.Sustained).Issue;

        issue.Relapse("又不公示", Given.GroupLeader, Due);

        Assert.Equal((IssueStatus.Relapsed, 1, (DateOnly?)null), (issue.Status, issue.Relapses, issue.RecheckOn));
    }

    [Fact]
    public void Recheck_BeforeItsDay_IsRefusedAndNamesTheDay()
    {
        var issue = Given.IssueAt(IssueStatus.Sustained).Issue;

        Refused.For(IssueRules.RecheckNotDue, () => issue.KeepUp("仍好", Next, Given.Office, Due.AddDays(-1)));
        Refused.For(IssueRules.RecheckNotDue, () => issue.EndKeepingUp("到位", Given.Office, Due.AddDays(-1)));
        Assert.Equal($"回头看日期{issue.RecheckOn:yyyy-MM-dd}未到", issue.ObstaclesToRecheck(Given.Office, Given.Today)[0].Message);
    }

    [Fact]
    public void Recheck_NotSustained_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.ClosedOut).Issue;

        Refused.For(IssueRules.NotSustained, () => issue.KeepUp("仍好", Next, Given.Office, Due));
        Refused.For(IssueRules.NotSustained, () => issue.EndKeepingUp("到位", Given.Office, Due));
    }

    [Fact]
    public void Recheck_ByOthersThanOfficeAndLeader_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Sustained).Issue;

        Assert.All([Given.GroupMember, Given.OtherGroupLeader, Given.CountyOfficer, Given.CityLeader], by => Refused.For(IssueRules.NotYours, () => issue.KeepUp("仍好", Next, by, Due)));
        Refused.For([IssueRules.NotYours, IssueRules.ApplicantCannotVerify, IssueRules.RectifiedUnitCannotVerify], () => issue.KeepUp("仍好", Next, Given.Liaison, Due));
    }

    [Fact]
    public void Recheck_ByALeaderOfTheRectifiedUnit_IsRefused()
    {
        var ofTheUnit = Given.Viewer(Seat.GroupOfficer, Given.Unit, [Given.Group], [Given.Group]);

        Refused.For(IssueRules.RectifiedUnitCannotVerify, () => Given.IssueAt(IssueStatus.Sustained).Issue.KeepUp("仍好", Next, ofTheUnit, Due));
    }

    [Fact]
    public void EndKeepingUp_ByTheLeaderOrTheFirstVerifier_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Sustained).Issue;
        var moved = Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice, officer: Given.GroupMember.OfficerId);

        Refused.For(IssueRules.OnlyOfficeConcludes, () => issue.EndKeepingUp("到位", Given.GroupLeader, Due));
        Refused.For(IssueRules.FirstVerifierCannotConclude, () => issue.EndKeepingUp("到位", moved, Due));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void KeepUp_WithoutAComingDay_IsRefused(int? days) => Refused.For(
        IssueRules.SustainedNeedsRecheckDay,
        () => Given.IssueAt(IssueStatus.Sustained).Issue.KeepUp("仍好", days is { } d ? ChinaTime.DayOf(Due).AddDays(d) : null, Given.Office, Due));
}
