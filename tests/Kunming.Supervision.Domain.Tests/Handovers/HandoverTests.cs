using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Handovers;

public class HandoverTests
{
    [Fact]
    public void Issue_NothingForNobodyForever_NamesAll() => Refused.For(
        [HandoverRules.NoIssues, HandoverRules.DeadlineRange, HandoverRules.AddresseeKind],
        () => Issue(Given.Commission, [], Given.Office, new(400, DeadlineUnit.Days)));

    [Fact]
    public void Issue_IssueNotRecognisedOrOfAnotherGroup_IsRefused()
    {
        Refused.For(IssueRules.NotRecognised, () => Issue(Given.Unit, [Given.IssueAt(IssueStatus.UnderReview).Issue], Given.Office));
        Refused.For(IssueRules.NotYours, () => Issue(Given.Unit, [Given.IssueAt(IssueStatus.Recognised).Issue], Given.OtherGroupLeader));
    }

    [Fact]
    public void Issue_ToAForeignUnitOrCommission_NamesIssueAndAddressee()
    {
        var issue = Given.IssueAt(IssueStatus.Recognised).Issue;
        var elsewhere = Given.Organisation("XQ9", "别县纪委监委", OrganisationKind.CountyCommission, Guid.CreateVersion7());

        var refusal = Assert.Throws<RuleViolationException>(() => Issue(Given.OtherUnit, [issue], Given.Office));
        Assert.Equal([HandoverRules.AddresseeForeign.With(issue.Number, Given.OtherUnit.Name)], refusal.Rules);
        Refused.For(HandoverRules.AddresseeForeign, () => Issue(elsewhere, [issue], Given.Office));
        Assert.Equal(IssueStatus.Recognised, issue.Status);
    }

    [Fact]
    public void Issue_RequirementMissing_LeavesTheIssueWhereItWas()
    {
        var issue = Given.IssueAt(IssueStatus.Recognised).Issue;

        Refused.For(Text.Missing, () => Handover.Issue(
            "1号", Given.Unit, [issue], " ", Given.FifteenWorkingDays, StatutoryCalendar.Current, Given.Office, Given.Now));
        Assert.Equal((IssueStatus.Recognised, null), (issue.Status, issue.HandoverId));
    }

    [Fact]
    public void Issue_ToTheCommissionOfTheJurisdiction_TakesIssuesOfGroupAndCounty()
    {
        var own = Given.IssueOfCounty();
        own.Recognise(Given.CountyOfficer, Given.Now);
        var handover = Issue(Given.CountyCommission, [Given.IssueAt(IssueStatus.Recognised).Issue, own], Given.Office);

        Assert.Equal((null, Given.County), (handover.GroupId, handover.JurisdictionId));
        Assert.Equal(Given.CountyCommission.Id, own.RectifierId);
    }

    [Fact]
    public void Receive_ByTheAddressee_SetsThePromiseFromReceipt()
    {
        var matter = Given.IssueAt(IssueStatus.Rectifying);

        Assert.Equal(StatutoryCalendar.Current.Apply(Given.FifteenWorkingDays, Given.Today), matter.Handover.Deadline);
        Assert.Equal(matter.Handover.Deadline, matter.Issue.Deadline);
        Assert.Equal(matter.Handover.Deadline!.DueOn, matter.Issue.FirstDueOn);
        Assert.Equal(StatutoryCalendar.Current.AddWorkingDays(Given.Today, 2), matter.Handover.ReceiptDeadline.DueOn);
    }

    [Fact]
    public void Receive_ByOthers_IsRefused()
    {
        var matter = Given.IssueAt(IssueStatus.HandedOver);
        var ofTheUnitInAnotherSeat = Given.Viewer(Seat.GroupOfficer, Given.Unit);

        Assert.All(
            [Given.Office, Given.GroupLeader, Given.OtherLiaison, Given.CountyOfficer, ofTheUnitInAnotherSeat],
            by => Refused.For(HandoverRules.NotYours, () => matter.Handover.Receive([matter.Issue], StatutoryCalendar.Current, by, Given.Now)));
    }

    [Fact]
    public void Receive_Twice_IsRefusedAloud()
    {
        var matter = Given.IssueAt(IssueStatus.Rectifying);

        Refused.For(HandoverRules.NotAwaitingReceipt, () => matter.Handover.Receive([matter.Issue], StatutoryCalendar.Current, Given.Liaison, Given.Now));
        Refused.For(HandoverRules.NotAwaitingReceipt, () => matter.Handover.Refuse("不属本单位", [matter.Issue], Given.Liaison, Given.Now));
    }

    [Fact]
    public void Receive_WithTheIssueOfAnotherLetter_MovesNeither()
    {
        var matter = Given.IssueAt(IssueStatus.HandedOver);
        var closed = Given.IssueAt(IssueStatus.ClosedOut).Issue;

        Refused.For(HandoverRules.IssuesDiffer, () => matter.Handover.Receive([matter.Issue, closed], StatutoryCalendar.Current, Given.Liaison, Given.Now));
        Refused.For(HandoverRules.IssuesDiffer, () => matter.Handover.Refuse("不属本单位", [closed], Given.Liaison, Given.Now));
        Refused.For(HandoverRules.IssuesDiffer, () => matter.Handover.Receive([], StatutoryCalendar.Current, Given.Liaison, Given.Now));
        Assert.Equal((IssueStatus.ClosedOut, IssueStatus.HandedOver, HandoverStatus.AwaitingReceipt), (closed.Status, matter.Issue.Status, matter.Handover.Status));
    }

    [Fact]
    public void Refuse_WithReason_FreesTheIssueForAnotherLetter()
    {
        var matter = Given.IssueAt(IssueStatus.HandedOver);
        matter.Handover.Refuse("不属本单位职责", [matter.Issue], Given.Liaison, Given.Now);

        Assert.Equal((HandoverStatus.Refused, IssueStatus.Recognised), (matter.Handover.Status, matter.Issue.Status));
        Assert.Equal(HandoverStatus.AwaitingReceipt, Issue(Given.CountyCommission, [matter.Issue], Given.Office).Status);
    }

    [Fact]
    public void Refuse_LetterOfTwo_StillTellsWhatItCarried()
    {
        var (first, second) = (Given.IssueAt(IssueStatus.Recognised).Issue, Given.IssueOfCounty());
        second.Recognise(Given.CountyOfficer, Given.Now);
        var letter = Issue(Given.CountyCommission, [first, second], Given.Office);
        letter.Refuse("不属本单位", [first, second], Given.CountyOfficer, Given.Now);
        Issue(Given.Unit, [first], Given.Office);

        Assert.Equal([first.Id, second.Id], letter.IssueIds);
        Assert.Equal([first.Number, second.Number], letter.IssueNumbers);
    }

    [Fact]
    public void Receive_OnlySomeOfTheIssues_IsRefusedForTheRestWouldWaitForEver()
    {
        var (first, second) = (Given.IssueAt(IssueStatus.Recognised).Issue, Given.IssueOfCounty());
        second.Recognise(Given.CountyOfficer, Given.Now);
        var letter = Issue(Given.CountyCommission, [first, second], Given.Office);

        Refused.For(HandoverRules.IssuesDiffer, () => letter.Receive([first], StatutoryCalendar.Current, Given.CountyOfficer, Given.Now));
        Assert.Equal((IssueStatus.HandedOver, HandoverStatus.AwaitingReceipt), (first.Status, letter.Status));
    }

    [Fact]
    public void Reply_NotReceivedAndWithoutMeasures_NamesBoth()
    {
        var matter = Given.IssueAt(IssueStatus.HandedOver);

        Refused.For([HandoverRules.NotInHand, HandoverRules.IssueWithoutMeasure], () => matter.Handover.Reply("已办", [matter.Issue], Given.Liaison, Given.Now));
    }

    [Fact]
    public void Return_NotAnswered_IsRefused() =>
        Refused.For(HandoverRules.NotAnswered, () => Given.IssueAt(IssueStatus.Rectifying).Handover.Return("不实", Given.Office, Given.Now));

    [Fact]
    public void Return_Answered_CountsAndLetsAnswerAgain()
    {
        var matter = Answered(IssueStatus.CloseOutApplied);
        matter.Handover.Return("措施不具体", Given.GroupLeader, Given.Now);
        matter.Handover.Reply("已细化", [matter.Issue], Given.Liaison, Given.Now);

        Assert.Equal((HandoverStatus.Answered, 1, "已细化"), (matter.Handover.Status, matter.Handover.Returns, matter.Handover.Answer));
    }

    [Fact]
    public void Finish_IssueOpen_NamesTheIssue()
    {
        var matter = Answered(IssueStatus.FirstVerified);

        var refusal = Assert.Throws<RuleViolationException>(() => matter.Handover.Finish([matter.Issue], Given.Office, Given.Now));
        Assert.Equal([HandoverRules.IssueOpen.With(matter.Issue.Number)], refusal.Rules);
        Refused.For(HandoverRules.IssuesDiffer, () => matter.Handover.Finish([], Given.Office, Given.Now));
    }

    [Fact]
    public void Finish_EveryIssueClosed_EndsTheLetter()
    {
        var matter = Answered(IssueStatus.ClosedOut);
        matter.Handover.Finish([matter.Issue], Given.Office, Given.Now);

        Assert.Equal(HandoverStatus.Finished, matter.Handover.Status);
        Refused.For(HandoverRules.NotAnswered, () => matter.Handover.Finish([matter.Issue], Given.Office, Given.Now));
    }

    /// <summary>Nobody would ever end it otherwise: what there was to answer has been concluded.</summary>
    [Fact]
    public void Finish_UnansweredThoughEveryIssueIsClosed_EndsTheLetterAndSaysSo()
    {
        var matter = Given.IssueAt(IssueStatus.ClosedOut);
        Assert.Equal(HandoverStatus.InHand, matter.Handover.Status);
        Refused.For(HandoverRules.NotYours, () => matter.Handover.Finish([matter.Issue], Given.Liaison, Given.Now));
        Refused.For(HandoverRules.NotAnswered, () => matter.Handover.Return("不实", Given.Office, Given.Now));

        matter.Handover.Finish([matter.Issue], Given.Office, Given.Now);

        Assert.Equal(HandoverStatus.Finished, matter.Handover.Status);
        Assert.Contains("未再反馈", matter.Handover.Events[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_UnansweredAndOneIssueOpen_IsRefused()
    {
        var matter = Given.IssueAt(IssueStatus.Rectifying);

        Assert.False(matter.Handover.IsSettledUnanswered([matter.Issue]));
        Refused.For([HandoverRules.NotAnswered, HandoverRules.IssueOpen.With(matter.Issue.Number)], () => matter.Handover.Finish([matter.Issue], Given.Office, Given.Now));
    }

    [Fact]
    public void Issue_ToABodyThatIsClosed_IsRefused()
    {
        var issue = Given.IssueAt(IssueStatus.Recognised).Issue;
        var closed = Organisation.Establish("XQ-09", "某县原农业局", OrganisationKind.CountyCommission, Given.County, null, new(2020, 1, 1), Given.Office.Sign(Given.Now));
        closed.Close(Given.Today, Given.Office.Sign(Given.Now));

        Refused.For(HandoverRules.AddresseeClosed, () => Issue(closed, [issue], Given.Office));
    }

    [Fact]
    public void Number_OfAYear_HasHexagonalBracketsAndNoZeros() => Assert.Equal("昆监交〔2026〕12号", HandoverNumber.Format(2026, 12));

    private static Matter Answered(IssueStatus status)
    {
        var matter = Given.IssueAt(status);
        matter.Handover.Reply("整改完毕", [matter.Issue], Given.Liaison, Given.Now);
        return matter;
    }

    private static Handover Issue(Organisation addressee, IReadOnlyList<Issue> issues, Viewer by, DeadlineRule? rule = null) =>
        Handover.Issue("昆监交〔2026〕2号", addressee, issues, "限期整改", rule ?? Given.FifteenWorkingDays, StatutoryCalendar.Current, by, Given.Now);
}
