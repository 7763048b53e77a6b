using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueCloseOutTests
{
    [Fact]
    public void Apply_WithoutMeasure_IsRefused() =>
        Refused.For([IssueRules.NoCause, IssueRules.NoMeasure], () => Given.IssueAt(IssueStatus.Rectifying).Issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now));

    [Fact]
    public void Apply_MeasureUnfinishedWithoutProof_NamesTheMeasure()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;
        issue.AddMeasure("补公示", "责任人", null, null, Given.Liaison, Given.Now);

        var refusal = Assert.Throws<RuleViolationException>(() => issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now));

        Assert.Equal([IssueRules.NoCause, IssueRules.MeasureWithoutProof.With("补公示"), IssueRules.MeasureUnfinished.With("补公示")], refusal.Rules);
    }

    [Fact]
    public void VerifyFirst_NotApplied_IsRefused()
    {
        var matter = Given.IssueAt(IssueStatus.Returned);

        Refused.For(IssueRules.NotApplied, () => matter.Issue.VerifyFirst("属实", Given.GroupMember, Given.Now));
        Refused.For(IssueRules.NotApplied, () => matter.Issue.Return("不全", Given.GroupMember, Given.Now));
    }

    [Fact]
    public void VerifyFirst_ByOthersThanTheFindingGroup_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.CloseOutApplied).Issue;

        Assert.All(
            [Given.Office, Given.OtherGroupLeader, Given.CountyOfficer, Given.OtherLiaison],
            by => Refused.For(IssueRules.OnlyFindingGroupVerifiesFirst, () => issue.VerifyFirst("属实", by, Given.Now)));
    }

    [Fact]
    public void VerifyFirst_ByTheApplicant_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.CloseOutApplied).Issue;
        var moved = Given.Viewer(Seat.GroupOfficer, Given.ResidentGroup, [Given.Group], officer: Given.Liaison.OfficerId);

        Refused.For(IssueRules.ApplicantCannotVerify, () => issue.VerifyFirst("属实", moved, Given.Now));
    }

    [Fact]
    public void VerifyFirst_ByAGroupMemberOfTheRectifiedUnit_IsRefused()
    {
        var ofTheUnit = Given.Viewer(Seat.GroupOfficer, Given.Unit, [Given.Group]);

        Refused.For(IssueRules.RectifiedUnitCannotVerify, () => Given.IssueAt(IssueStatus.CloseOutApplied).Issue.VerifyFirst("属实", ofTheUnit, Given.Now));
    }

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(10_000, 0, false)]
    [InlineData(0, -0.01, false)]
    [InlineData(0, 0.005, false)]
    [InlineData(9999, 0.01, true)]
    public void CloseOut_HandlingOutOfRange_IsRefused(int people, double recovered, bool taken)
    {
        var issue = Given.IssueAt(IssueStatus.FirstVerified).Issue;
        var handling = new HandlingResult(people, 0, 0, 0, (decimal)recovered);
        if (!taken)
        {
            Refused.For(IssueRules.HandlingRange, () => issue.CloseOut("到位", Given.Today.AddMonths(6), Given.Office, Given.Now, handling));
            Assert.Equal((IssueStatus.FirstVerified, null), (issue.Status, issue.Handling));
            return;
        }

        issue.CloseOut("到位", Given.Today.AddMonths(6), Given.Office, Given.Now, handling);
        Assert.Equal(handling, issue.Handling);
        Assert.Contains("处理9999人", issue.Events[^1].Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, 0, 0, 0, "处理1人（第一种形态1人）")]
    [InlineData(0, 2, 0, 1, 12_000.5, "处理3人（第二种形态2人、第四种形态1人），追缴挽回12,000.5元")]
    [InlineData(0, 0, 0, 0, 0, "")]
    public void Handling_InWords_LeavesOutFormsThatWereNotUsed(int first, int second, int third, int fourth, double recovered, string words) =>
        Assert.Equal(words, new HandlingResult(first, second, third, fourth, (decimal)recovered).Summary);

    [Fact]
    public void Relapse_AfterClosing_KeepsWhoWasDealtWith()
    {
        var issue = Given.IssueAt(IssueStatus.FirstVerified).Issue;
        issue.CloseOut("到位", Given.Today.AddMonths(6), Given.Office, Given.Now, new(1, 0, 0, 0, 0));
        issue.Relapse("又出现", Given.Office, Given.Now);

        Assert.Equal((1, Given.Today), (issue.Handling?.People, issue.ClosedOn));
    }

    [Fact]
    public void CloseOut_NotFirstVerified_IsRefused() =>
        Refused.For(IssueRules.NotFirstVerified, () => Given.IssueAt(IssueStatus.CloseOutApplied).Issue.CloseOut("到位", null, Given.Office, Given.Now));

    [Fact]
    public void CloseOut_ByOthersThanTheOffice_IsRefused() =>
        Refused.For(IssueRules.OnlyOfficeConcludes, () => Given.IssueAt(IssueStatus.FirstVerified).Issue.CloseOut("到位", null, Given.CityLeader, Given.Now));

    [Fact]
    public void CloseOut_ByTheFirstVerifier_IsRefused()
    {
        var moved = Given.Viewer(Seat.PartyConductOffice, Given.PartyOffice, officer: Given.GroupMember.OfficerId);

        Refused.For(IssueRules.FirstVerifierCannotConclude, () => Given.IssueAt(IssueStatus.FirstVerified).Issue.CloseOut("到位", null, moved, Given.Now));
    }

    [Fact]
    public void CloseOut_Twice_IsRefusedAloud() =>
        Refused.For(IssueRules.AlreadyClosedOut, () => Given.IssueAt(IssueStatus.ClosedOut).Issue.CloseOut("再次", null, Given.SecondOffice, Given.Now));

    [Fact]
    public void CloseOut_ByTheOffice_KeepsWhoWhenAndOutcome()
    {
        var issue = Given.IssueAt(IssueStatus.ClosedOut).Issue;

        Assert.Equal(Conclusion.By(Given.Office.Sign(Given.Now), "整改到位"), issue.Conclusion);
        Assert.Equal(LedgerKind.CloseOut, issue.Events[^1].Ledger);
    }

    [Fact]
    public void CloseOut_RefusedForWantOfARecheckDay_LeavesTheRequestForTimeWaiting()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying, sustained: true).Issue;
        issue.AskExtension(issue.Deadline!.DueOn.AddDays(5), "需要时间", Given.Liaison, Given.Now);
        foreach (var id in issue.Measures.Select(m => m.Id).DefaultIfEmpty().ToList())
        {
            var measure = id == Guid.Empty ? issue.AddMeasure("建立制度", "责任人", null, null, Given.Liaison, Given.Now).Id : id;
            issue.Prove(measure, Given.File(), Given.Today, Given.Liaison, Given.Now);
            issue.Progress(measure, MeasureStatus.Completed, Given.Liaison, Given.Now);
        }

        issue.AnalyseCause(CauseKind.NoRule, "没有制度", Given.Liaison, Given.Now);
        issue.ApplyToCloseOut("已整改", Given.Liaison, Given.Now);
        issue.VerifyFirst("属实", Given.GroupMember, Given.Now);

        Refused.For(IssueRules.SustainedNeedsRecheckDay, () => issue.CloseOut("到位", null, Given.Office, Given.Now));

        Assert.NotNull(issue.WaitingExtension);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    public void CloseOut_KeptUpForGoodWithoutAComingRecheckDay_IsRefused(int? days)
    {
        var issue = Given.IssueAt(IssueStatus.FirstVerified, sustained: true).Issue;

        Refused.For(IssueRules.SustainedNeedsRecheckDay, () => issue.CloseOut(
            "到位", days is { } d ? Given.Today.AddDays(d) : null, Given.Office, Given.Now));
        Assert.Equal((IssueStatus.FirstVerified, (DateOnly?)null), (issue.Status, issue.RecheckOn));
    }

    [Fact]
    public void CloseOut_KeptUpForGood_IsClosedForTheStageOnly()
    {
        var issue = Given.IssueAt(IssueStatus.Sustained).Issue;

        Assert.Equal((IssueStatus.Sustained, (DateOnly?)Given.Today.AddMonths(6)), (issue.Status, issue.RecheckOn));
    }

    [Fact]
    public void Return_AtTheSecondVerification_IsTheOffices()
    {
        var issue = Given.IssueAt(IssueStatus.FirstVerified).Issue;

        Refused.For(IssueRules.OnlyOfficeConcludes, () => issue.Return("不全", Given.GroupLeader, Given.Now));
        issue.Return("不全", Given.Office, Given.Now);
        Assert.Equal((IssueStatus.Returned, null, null), (issue.Status, issue.Applied, issue.FirstVerified));
    }

    [Fact]
    public void AcceptInPart_Verified_StaysOpenUnderTheSamePromise()
    {
        var issue = Given.IssueAt(IssueStatus.PartlyDone).Issue;

        Assert.Null(issue.Conclusion);
        Assert.Equal(issue.FirstDueOn, issue.Deadline!.DueOn);
        Assert.Contains(issue.Status, IssueStatuses.InRectification);
    }

    [Fact]
    public void AcceptInPart_AMeasureNotAccepted_GoesOnAndNeedsNewProof()
    {
        var (matter, other) = WithTwoMeasures();

        matter.Issue.AcceptInPart("台账未建", [matter.Measure.Id], Given.Office, Given.Now);

        Assert.Equal((MeasureStatus.InProgress, MeasureStatus.Completed), (matter.Measure.Status, other.Status));
        Assert.Contains("未认可的措施：“补公示并建立台账”", matter.Issue.Events[^1].Summary, StringComparison.Ordinal);
        Refused.For([IssueRules.MeasureWithoutProof, IssueRules.MeasureUnfinished], () => matter.Issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now));

        matter.Complete(Given.Now.AddDays(1));
        matter.Issue.ApplyToCloseOut("已补", Given.Liaison, Given.Now.AddDays(1));
        Assert.Equal(IssueStatus.CloseOutApplied, matter.Issue.Status);
    }

    [Fact]
    public void AcceptInPart_NoMeasureNamed_AsksForAMeasureForTheRest()
    {
        var matter = Given.IssueAt(IssueStatus.FirstVerified);
        matter.Issue.AcceptInPart("还须退还资金", [], Given.Office, Given.Now);

        Assert.Equal(MeasureStatus.Completed, matter.Measure.Status);
        Refused.For(IssueRules.RemainderWithoutMeasure, () => matter.Issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now));

        matter.Issue.AddMeasure("退还资金", "责任人", null, null, Given.Liaison, Given.Now);
        Refused.For([IssueRules.MeasureWithoutProof, IssueRules.MeasureUnfinished], () => matter.Issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now));
    }

    [Fact]
    public void AcceptInPart_MeasureOfAnotherIssue_IsRefusedAndChangesNothing()
    {
        var issue = Given.IssueAt(IssueStatus.FirstVerified).Issue;

        Refused.For(IssueRules.NoSuchMeasure, () => issue.AcceptInPart("还差", [Guid.CreateVersion7()], Given.Office, Given.Now));
        Assert.Equal(IssueStatus.FirstVerified, issue.Status);
    }

    [Fact]
    public void VerifyFirst_CountyRectifiesItsOwnFinding_IsTheOfficesAndAnotherConcludes()
    {
        var issue = RectifiedByTheFindingCounty();

        Refused.For([IssueRules.OnlyOfficeVerifiesFirst, IssueRules.RectifiedUnitCannotVerify], () => issue.VerifyFirst("属实", Given.SecondCountyOfficer, Given.Now));
        Refused.For(IssueRules.OnlyOfficeVerifiesFirst, () => issue.Return("不全", Given.GroupMember, Given.Now));
        issue.VerifyFirst("属实", Given.Office, Given.Now);
        Refused.For(IssueRules.FirstVerifierCannotConclude, () => issue.CloseOut("到位", null, Given.Office, Given.Now));
        issue.CloseOut("到位", null, Given.SecondOffice, Given.Now);
        Assert.Equal(IssueStatus.ClosedOut, issue.Status);
    }

    [Fact]
    public void Relapse_NotClosed_IsRefused() =>
        Refused.For(IssueRules.NotClosedOut, () => Given.IssueAt(IssueStatus.Rectifying).Issue.Relapse("又犯", Given.Office, Given.Now));

    [Fact]
    public void Relapse_ByTheUnit_IsRefused() =>
        Refused.For(IssueRules.NotYours, () => Given.IssueAt(IssueStatus.ClosedOut).Issue.Relapse("又犯", Given.Liaison, Given.Now));

    [Fact]
    public void Relapse_Closed_KeepsTheNumberCountsAndAsksForNewProof()
    {
        var matter = Given.IssueAt(IssueStatus.Relapsed);
        var later = Given.Now.AddDays(31);

        Assert.Equal(("WT-2026-0001", 1, null), (matter.Issue.Number, matter.Issue.Relapses, matter.Issue.Conclusion));
        Refused.For(
            [IssueRules.CauseBeforeRelapse, IssueRules.MeasureWithoutProof, IssueRules.MeasureUnfinished], () => matter.Issue.ApplyToCloseOut("已改", Given.Liaison, later));

        matter.Issue.AnalyseCause(CauseKind.Oversight, "制度没有人管", Given.Liaison, later);
        matter.Complete(later);
        matter.Issue.ApplyToCloseOut("已再次整改", Given.Liaison, later);
        Assert.Equal(IssueStatus.CloseOutApplied, matter.Issue.Status);
    }

    private static (Matter Matter, RectificationMeasure Other) WithTwoMeasures()
    {
        var matter = Given.IssueAt(IssueStatus.Returned);
        var other = matter.Issue.AddMeasure("退还资金", "责任人", null, null, Given.Liaison, Given.Now);
        matter.Issue.Prove(other.Id, Given.File(), Given.Today, Given.Liaison, Given.Now);
        matter.Issue.Progress(other.Id, MeasureStatus.Completed, Given.Liaison, Given.Now);
        matter.Issue.ApplyToCloseOut("已改", Given.Liaison, Given.Now);
        matter.Issue.VerifyFirst("属实", Given.GroupMember, Given.Now);
        return (matter, other);
    }

    private static Issue RectifiedByTheFindingCounty()
    {
        var issue = Given.IssueOfCounty();
        issue.Recognise(Given.CountyOfficer, Given.Now);
        var letter = Handover.Issue("1号", Given.CountyCommission, [issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, Given.CountyOfficer, Given.Now);
        letter.Receive([issue], StatutoryCalendar.Current, Given.CountyOfficer, Given.Now);
        var measure = issue.AddMeasure("退还", "责任人", null, null, Given.CountyOfficer, Given.Now);
        issue.Prove(measure.Id, Given.File(), Given.Today, Given.CountyOfficer, Given.Now);
        issue.Progress(measure.Id, MeasureStatus.Completed, Given.CountyOfficer, Given.Now);
        issue.AnalyseCause(CauseKind.Enforcement, "执行不严", Given.CountyOfficer, Given.Now);
        issue.ApplyToCloseOut("已改", Given.CountyOfficer, Given.Now);
        return issue;
    }
}
