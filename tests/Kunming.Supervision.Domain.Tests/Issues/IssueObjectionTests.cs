using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueObjectionTests
{
    [Fact]
    public void RaiseObjection_ByAnybodyButTheRectifyingSide_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;

        Assert.All(
            [Given.Office, Given.GroupLeader, Given.CountyOfficer, Given.OtherLiaison],
            by => Refused.For(IssueRules.NotYours, () => issue.RaiseObjection("不是问题", [], by, Given.Now)));
        Refused.For(IssueRules.NotYours, () => Given.IssueAt(IssueStatus.FixedOnSite).Issue.RaiseObjection("不是问题", [], Given.GroupMember, Given.Now));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void RaiseObjection_AfterThirtyDays_IsTooLate(int days, bool inTime)
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;
        var on = Given.Now.AddDays(days);

        if (inTime)
        {
            issue.RaiseObjection("不是问题", [], Given.Liaison, on);
            Assert.Equal(ObjectionOutcome.Pending, issue.ObjectionOutcome);
            Assert.Equal(ChinaTime.DayOf(on).AddDays(30), issue.ObjectionDueOn);
        }
        else
        {
            Refused.For(IssueRules.ObjectionTooLate, () => issue.RaiseObjection("不是问题", [], Given.Liaison, on));
        }
    }

    [Fact]
    public void RaiseObjection_OnceOnly_WithFilesWithinTheLimit()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;

        Refused.For(IssueRules.ObjectionFiles, () => issue.RaiseObjection("不是问题", [.. Enumerable.Range(0, 11).Select(_ => Given.File())], Given.Liaison, Given.Now));
        issue.RaiseObjection("名册已公示", [Given.File("公示照片.jpg")], Given.Liaison, Given.Now);
        Assert.Equal("提出异议：名册已公示（附“公示照片.jpg”）", issue.Events[^1].Summary);
        Refused.For(IssueRules.ObjectionTwice, () => issue.RaiseObjection("再提", [], Given.Liaison, Given.Now));

        issue.DismissObjection("公示不在期限内", Given.Office, Given.Now);
        Refused.For(IssueRules.ObjectionTwice, () => issue.RaiseObjection("再提", [], Given.Liaison, Given.Now));
    }

    [Fact]
    public void Apply_ObjectionPending_IsRefused()
    {
        var matter = Given.IssueAt(IssueStatus.Returned);
        matter.Issue.RaiseObjection("不是问题", [], Given.Liaison, Given.Now);

        Refused.For(IssueRules.ObjectionPending, () => matter.Issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now));

        matter.Issue.DismissObjection("理由不成立", Given.Office, Given.Now);
        matter.Issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now);
        Assert.Equal(IssueStatus.CloseOutApplied, matter.Issue.Status);
    }

    [Fact]
    public void Decide_ByWhoeverRecognised_IsRefused()
    {
        var issue = Objected();

        Refused.For(IssueRules.RecogniserCannotDecide, () => issue.DismissObjection("不成立", Given.GroupLeader, Given.Now));
        Refused.For(IssueRules.NotYours, () => issue.UpholdObjection("成立", Given.GroupMember, Given.Now));
        Refused.For(IssueRules.NotYours, () => issue.UpholdObjection("成立", Given.Liaison, Given.Now));
        Refused.For(Text.Missing, () => issue.UpholdObjection(" ", Given.Office, Given.Now));
        Assert.Equal(ObjectionOutcome.Pending, issue.ObjectionOutcome);
    }

    [Fact]
    public void Uphold_ByTheOffice_IsNotRecognisedWithTheReasonAndKeepsWhereItCameFrom()
    {
        var issue = Objected();

        issue.UpholdObjection("已按期公示", Given.Office, Given.Now);

        Assert.Equal((IssueStatus.NotRecognised, "已按期公示", "WT-2026-0001"), (issue.Status, issue.NotRecognisedReason, issue.Number));
        Assert.NotNull(issue.Recognised);
        Assert.Equal(Given.Unit.Id, issue.RectifierId);
        Assert.Equal("异议成立，不予认定：已按期公示", issue.Events[^1].Summary);
        Refused.For(IssueRules.NoObjection, () => issue.DismissObjection("不成立", Given.SecondOffice, Given.Now));
    }

    [Fact]
    public void Dismiss_ByTheOffice_LeavesStateAndPromise()
    {
        var issue = Objected();
        var due = issue.Deadline;

        issue.DismissObjection("公示晚于期限", Given.Office, Given.Now);

        Assert.Equal((IssueStatus.Rectifying, due, ObjectionOutcome.Dismissed), (issue.Status, issue.Deadline, issue.ObjectionOutcome));
        Assert.Equal(Given.Office.OfficerId, issue.ObjectionDecision!.OfficerId);
    }

    [Fact]
    public void Decide_CountyRectifiesItsOwnFinding_IsTheOffices()
    {
        var issue = Given.IssueOfCounty();
        issue.Recognise(Given.CountyOfficer, Given.Now);
        var letter = Handover.Issue("1号", Given.CountyCommission, [issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, Given.CountyOfficer, Given.Now);
        letter.Receive([issue], StatutoryCalendar.Current, Given.CountyOfficer, Given.Now);
        issue.RaiseObjection("不是问题", [], Given.CountyOfficer, Given.Now);

        Refused.For(IssueRules.NotYours, () => issue.UpholdObjection("成立", Given.SecondCountyOfficer, Given.Now));
        issue.UpholdObjection("成立", Given.Office, Given.Now);
        Assert.Equal(IssueStatus.NotRecognised, issue.Status);
    }

    private static Issue Objected()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;
        issue.RaiseObjection("名册已公示", [], Given.Liaison, Given.Now);
        return issue;
    }
}
