using Kunming.Supervision.Domain.Clues;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueRectificationTests
{
    [Fact]
    public void AddMeasure_DayThatIsOverOrBeyondThePromise_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;
        var promise = issue.Deadline!.DueOn;

        Refused.For(IssueRules.MeasureDueBefore, () => issue.AddMeasure("措施", "责任人", null, Given.Today.AddDays(-1), Given.Liaison, Given.Now));
        Refused.For(IssueRules.MeasureDueAfterPromise, () => issue.AddMeasure("措施", "责任人", null, promise.AddDays(1), Given.Liaison, Given.Now));
        issue.AddMeasure("措施", "责任人", null, promise, Given.Liaison, Given.Now);
        issue.AddMeasure("措施", "责任人", null, promise.AddDays(9), Given.Liaison, Domain.Kernel.ChinaTime.StartOf(promise.AddDays(2)).AddHours(9));

        Assert.Equal([promise, promise.AddDays(9)], issue.Measures.TakeLast(2).Select(m => m.DueOn));
    }

    [Fact]
    public void Dispose_NotRecognised_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.UnderReview).Issue;

        Refused.For(IssueRules.NotRecognised, () => Clue.HandIn(issue, new(null, null, "挪用"), Guid.NewGuid(), Given.Office, Given.Now));
        Refused.For([IssueRules.NotYours, IssueRules.NotRecognised], () => issue.FixOnSite("当场改", "责任人", Given.GroupMember, Given.Now));
    }

    [Fact]
    public void FixOnSite_WithoutProof_CannotBeClosed()
    {
        var issue = Given.IssueAt(IssueStatus.FixedOnSite).Issue;

        Assert.Equal(MeasureStatus.Completed, issue.Measures[0].Status);
        Refused.For([IssueRules.NoCause, IssueRules.MeasureWithoutProof], () => issue.ApplyToCloseOut("已改", Given.GroupMember, Given.Now));
    }

    [Fact]
    public void AddMeasure_ByAnybodyButTheAddressee_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;

        Assert.All(
            [Given.Office, Given.GroupLeader, Given.OtherLiaison, Given.CountyOfficer, Given.CityLeader],
            by => Refused.For(IssueRules.NotYours, () => issue.AddMeasure("措施", "责任人", null, null, by, Given.Now)));
    }

    [Fact]
    public void AddMeasure_BeforeReceipt_IsRefused() => Refused.For(
        IssueRules.NotInRectification, () => Given.IssueAt(IssueStatus.HandedOver).Issue.AddMeasure("措施", "责任人", null, null, Given.Liaison, Given.Now));

    [Fact]
    public void Progress_ToCompletedWithoutProof_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;
        var measure = issue.AddMeasure("措施", "责任人", null, null, Given.Liaison, Given.Now);

        Refused.For(IssueRules.MeasureWithoutProof, () => issue.Progress(measure.Id, MeasureStatus.Completed, Given.Liaison, Given.Now));
        Refused.For(IssueRules.MeasureWithoutProof, () => issue.Progress(measure.Id, MeasureStatus.Sustained, Given.Liaison, Given.Now));
        issue.Progress(measure.Id, MeasureStatus.Blocked, Given.Liaison, Given.Now);
        Assert.Equal(MeasureStatus.Blocked, measure.Status);
    }

    [Fact]
    public void Progress_CompletedAgain_IsRefusedAloud()
    {
        var matter = Given.IssueAt(IssueStatus.Returned);

        Refused.For(IssueRules.MeasureCompleted, () => matter.Issue.Progress(matter.Measure.Id, MeasureStatus.Completed, Given.Liaison, Given.Now));
    }

    [Fact]
    public void Progress_MeasureOfAnotherIssue_IsRefused()
    {
        var other = Given.IssueAt(IssueStatus.Returned).Measure.Id;

        Refused.For(IssueRules.NoSuchMeasure, () => Given.IssueAt(IssueStatus.Rectifying).Issue.Progress(other, MeasureStatus.InProgress, Given.Liaison, Given.Now));
    }

    [Fact]
    public void Prove_DayInTheFuture_IsRefused()
    {
        var matter = Given.IssueAt(IssueStatus.Returned);

        Refused.For(IssueRules.ProofInFuture, () => matter.Issue.Prove(matter.Measure.Id, Given.File(), Given.Today.AddDays(1), Given.Liaison, Given.Now));
    }

    [Fact]
    public void Prove_SameFileForAnotherMeasure_NamesTheFirst()
    {
        var matter = Given.IssueAt(IssueStatus.Returned);
        var second = matter.Issue.AddMeasure("完善制度", "责任人", null, null, Given.Liaison, Given.Now);

        var refusal = Assert.Throws<RuleViolationException>(() => matter.Issue.Prove(
            second.Id, Given.File("换名.jpg", sha256: matter.Measure.Proofs[0].Sha256), Given.Today, Given.Liaison, Given.Now));

        Assert.Equal([IssueRules.ProofTwice.With(matter.Measure.Headline)], refusal.Rules);
    }

    [Theory]
    [InlineData(IssueStatus.Rectifying, true)]
    [InlineData(IssueStatus.ClosedOut, false)]
    public void IsOverdue_AfterTheDay_OnlyWhileOpen(IssueStatus status, bool overdue)
    {
        var issue = Given.IssueAt(status).Issue;

        Assert.False(issue.IsOverdue(issue.Deadline!.DueOn));
        Assert.Equal(overdue, issue.IsOverdue(issue.Deadline.DueOn.AddDays(1)));
    }
}
