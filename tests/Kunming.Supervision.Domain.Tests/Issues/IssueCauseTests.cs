using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueCauseTests
{
    [Fact]
    public void AnalyseCause_ByAnybodyButTheRectifyingSide_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;

        Assert.All(
            [Given.Office, Given.GroupLeader, Given.CountyOfficer, Given.OtherLiaison],
            by => Refused.For(IssueRules.NotYours, () => issue.AnalyseCause(CauseKind.NoRule, "没有制度", by, Given.Now)));
        Refused.For(Text.Missing, () => issue.AnalyseCause(CauseKind.NoRule, " ", Given.Liaison, Given.Now));
        Refused.For(IssueRules.NotInRectification, () => Given.IssueAt(IssueStatus.CloseOutApplied).Issue.AnalyseCause(CauseKind.NoRule, "没有制度", Given.Liaison, Given.Now));
    }

    [Fact]
    public void AnalyseCause_ByTheLiaison_KeepsWhoAndIsInTheHistory()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;

        issue.AnalyseCause(CauseKind.Oversight, "没有人复核名册", Given.Liaison, Given.Now);

        Assert.Equal((CauseKind.Oversight, "没有人复核名册", Given.Liaison.OfficerId, Given.Now), (issue.Cause!.Kind, issue.Cause.Text, issue.Cause.OfficerId, issue.Cause.On));
        Assert.Equal("原因分析（监管缺位）：没有人复核名册", issue.Events[^1].Summary);
    }

    [Theory]
    [InlineData(IssueSeverity.Ordinary, CauseKind.Isolated, true)]
    [InlineData(IssueSeverity.Ordinary, CauseKind.NoRule, false)]
    [InlineData(IssueSeverity.Serious, CauseKind.Isolated, false)]
    public void Apply_QuickFixAlone_IsEnoughOnlyForAnIsolatedSlipOfAnOrdinaryIssue(IssueSeverity severity, CauseKind cause, bool enough)
    {
        var issue = FixedOnSite(severity);
        issue.Prove(issue.Measures[0].Id, Given.File(), Given.Today, Given.GroupMember, Given.Now);
        issue.AnalyseCause(cause, "原因", Given.GroupMember, Given.Now);

        Assert.Equal(enough ? [] : [IssueRules.OnlyQuickFix], issue.ObstaclesToApply(Given.GroupMember));

        issue.AddMeasure("完善制度", "责任人", null, null, Given.GroupMember, Given.Now);
        Assert.DoesNotContain(IssueRules.OnlyQuickFix, issue.ObstaclesToApply(Given.GroupMember));
    }

    [Fact]
    public void AddMeasure_Quick_IsCountedAndLeavesTheCauseOpen()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;
        var quick = issue.AddMeasure("立即公示", "责任人", null, null, Given.Liaison, Given.Now, quick: true);
        issue.AnalyseCause(CauseKind.NoRule, "没有制度", Given.Liaison, Given.Now);
        issue.Prove(quick.Id, Given.File(), Given.Today, Given.Liaison, Given.Now);
        issue.Progress(quick.Id, MeasureStatus.Completed, Given.Liaison, Given.Now);

        Assert.True(issue.QuicklyFixed);
        Refused.For(IssueRules.OnlyQuickFix, () => issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now));
    }

    [Fact]
    public void FixOnSite_GraveIssue_NeedsALetter()
    {
        var issue = Recognised(IssueSeverity.Grave, 15);

        Refused.For(IssueRules.GraveNeedsLetter, () => issue.FixOnSite("当场改", "责任人", Given.GroupLeader, Given.Now));
    }

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void CloseOut_BeforeTheLeastDays_IsRefusedWithTheDay(int days, bool closes)
    {
        var issue = FixedOnSite(IssueSeverity.Serious, 7);
        var measure = issue.AddMeasure("完善制度", "责任人", null, null, Given.GroupMember, Given.Now);
        issue.Prove(issue.Measures[0].Id, Given.File(), Given.Today, Given.GroupMember, Given.Now);
        issue.Prove(measure.Id, Given.File(), Given.Today, Given.GroupMember, Given.Now);
        issue.Progress(measure.Id, MeasureStatus.Completed, Given.GroupMember, Given.Now);
        issue.AnalyseCause(CauseKind.NoRule, "没有制度", Given.GroupMember, Given.Now);
        issue.ApplyToCloseOut("已改", Given.GroupMember, Given.Now);
        issue.VerifyFirst("属实", Given.GroupLeader, Given.Now);
        var on = Given.Now.AddDays(days);

        if (closes)
        {
            issue.CloseOut("到位", null, Given.Office, on);
            Assert.Equal(IssueStatus.ClosedOut, issue.Status);
        }
        else
        {
            Refused.For(IssueRules.ClosedTooSoon, () => issue.CloseOut("到位", null, Given.Office, on));
            Assert.Contains("2026-09-08前不能销号", issue.ObstaclesToCloseOut(Given.Office, ChinaTime.DayOf(on))[0].Message, StringComparison.Ordinal);
            issue.AcceptInPart("还差一项", [measure.Id], Given.Office, on);
        }
    }

    [Fact]
    public void Revise_LeastDaysOutOfRange_IsRefused() => Refused.For(
        IssueRules.LeastDaysRange, () => Given.IssueAt(IssueStatus.Registered).Issue.Revise(Given.Facts() with { LeastDays = 366 }, Given.GroupMember, Given.Now));

    [Fact]
    public void Policy_Write_IsTheOfficesAndHeavierNeverMeansShorter()
    {
        var policy = CloseOutPolicy.Standard();

        Refused.For(CloseOutPolicy.NotYours, () => policy.Write(0, 7, 15, 10, Given.GroupLeader, Given.Now));
        Refused.For(CloseOutPolicy.LeastDaysFall, () => policy.Write(8, 7, 15, 10, Given.Office, Given.Now));
        Refused.For(CloseOutPolicy.PercentRange, () => policy.Write(0, 7, 15, 0, Given.Office, Given.Now));
        Refused.For(IssueRules.LeastDaysRange, () => policy.Write(0, 7, 366, 10, Given.Office, Given.Now));
        policy.Write(3, 10, 20, 25, Given.Office, Given.Now);
        Assert.Equal((3, 10, 20, 25), (policy.LeastDaysOf(IssueSeverity.Ordinary), policy.LeastDaysOf(IssueSeverity.Serious), policy.LeastDaysOf(IssueSeverity.Grave), policy.RecheckPercent));
        Assert.Contains("较重10日", policy.Events[^1].Summary, StringComparison.Ordinal);
    }

    private static Issue FixedOnSite(IssueSeverity severity, int leastDays = 0)
    {
        var issue = Recognised(severity, leastDays);
        issue.FixOnSite("当场公示", "责任人", Given.GroupLeader, Given.Now);
        return issue;
    }

    private static Issue Recognised(IssueSeverity severity, int leastDays)
    {
        var issue = Issue.Raise(
            "WT-2026-0001", Given.VisitAt(VisitStatus.Confirmed), Given.Unit.Name, Given.Facts() with { Severity = severity, LeastDays = leastDays }, Given.GroupMember, Given.Now);
        issue.Recognise(Given.GroupLeader, Given.Now);
        return issue;
    }
}
