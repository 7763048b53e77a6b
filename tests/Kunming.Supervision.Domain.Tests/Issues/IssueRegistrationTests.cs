using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueRegistrationTests
{
    [Fact]
    public void Raise_FoundInTheFutureWithNegativeAmount_NamesBoth() => Refused.For(
        [IssueRules.FoundInFuture, IssueRules.NegativeAmount],
        () => Raise(Given.Facts() with { FoundOn = Given.Today.AddDays(1), Amount = -1 }));

    [Fact]
    public void Raise_AmountBeyondMeasure_IsRefused()
    {
        Refused.For(IssueRules.AmountTooLarge, () => Raise(Given.Facts() with { Amount = Issue.AmountMost + 1 }));
        Assert.Equal("涉及金额不能超过1,000,000,000,000元，请核对数字，单位是元", IssueRules.AmountTooLarge.With(Issue.AmountMost).Message);
    }

    [Fact]
    public void Raise_AmountFinerThanAFen_IsRefused()
    {
        Refused.For(IssueRules.AmountTooFine, () => Raise(Given.Facts() with { Amount = 12.345m }));
        Assert.Equal(12.30m, Raise(Given.Facts() with { Amount = 12.300m }).Amount);
    }

    [Fact]
    public void Raise_AfterANilFinding_IsRefused()
    {
        var visit = Given.VisitAt(VisitStatus.Confirmed);
        visit.SignNilFinding("未发现问题", 0, Given.GroupLeader, Given.Now);

        Refused.For(VisitRules.HasNilFinding, () => Issue.Raise("WT", visit, "某局", Given.Facts(), Given.GroupMember, Given.Now));
    }

    [Fact]
    public void Raise_FromAVisit_BelongsToTheVisitedUnit()
    {
        var issue = Raise(Given.Facts());

        Assert.Equal((Given.Group, Given.Unit.Id, Given.County), (issue.GroupId!.Value, issue.OrganisationId, issue.JurisdictionId));
        Assert.Equal((LedgerKind.Issue, issue.FoundOn), (issue.Events[0].Ledger, issue.Events[0].Day));
    }

    [Fact]
    public void TakeFromList_ReportedAsClosed_IsOnlyRegistered()
    {
        var issue = Given.IssueOfCounty();

        Assert.Equal((IssueStatus.Registered, "已销号"), (issue.Status, issue.Source!.ReportedState));
        Assert.Null(issue.Conclusion);
    }

    [Theory]
    [InlineData(Seat.PartyConductOffice, true, true)]
    [InlineData(Seat.GroupOfficer, true, false)]
    [InlineData(Seat.CountyOfficer, true, true)]
    [InlineData(Seat.Liaison, false, false)]
    [InlineData(Seat.SystemAdministrator, false, false)]
    public void MayTakeFromList_BySeat_OnlyOwnLists(Seat seat, bool ofGroup, bool ofCounty)
    {
        var viewer = Given.Viewer(seat, seat is Seat.PartyConductOffice ? Given.PartyOffice : Given.CountyCommission, [Given.Group], [Given.Group]);

        Assert.Equal(ofGroup, Issue.MayTakeFromList(viewer, new(Given.Group, Given.Unit.Id, "某局", Given.County)));
        Assert.Equal(ofCounty, Issue.MayTakeFromList(viewer, new(null, Given.Unit.Id, "某局", Given.County)));
    }

    /// <summary>Nobody could ever verify it first.</summary>
    [Fact]
    public void TakeFromList_OfTheCitysOwnUnitWithoutAGroup_IsRefusedToTheOfficeToo()
    {
        IssuePlace place = new(null, Given.Unit.Id, "市某局", Given.City);

        Assert.False(Issue.MayTakeFromList(Given.Office, place));
        Assert.True(Issue.MayTakeFromList(Given.Office, place with { GroupId = Given.Group }));
        Refused.For(IssueRules.NotYours, () => Issue.TakeFromList("WT", place, Given.Facts(), new("清单.xlsx", 4, null, null, null, null), Given.Office, Given.Now));
    }

    [Theory]
    [InlineData("移交线索：是", null)]
    [InlineData("责任领导：甲；移交线索：已移交2条；尽快整改", "责任领导：甲；尽快整改")]
    [InlineData("整改中;已移交线索", "整改中")]
    [InlineData("责任人：乙; 尽快整改", "责任人：乙; 尽快整改")]
    [InlineData(null, null)]
    public void Source_WhatItSaysOfClues_IsNotKept(string? text, string? kept)
    {
        var source = new IssueSource("清单.xlsx", 4, null, text, null, text);

        Assert.Equal((kept, kept), (source.ReportedState, source.Remarks));
    }

    [Fact]
    public void TakeFromList_ByAStranger_IsRefused() => Refused.For(IssueRules.NotYours, () => Issue.TakeFromList(
        "WT", new(null, Given.Unit.Id, "某局", Given.City), Given.Facts(), new("清单.xlsx", 4, null, null, null, null), Given.CountyOfficer, Given.Now));

    [Fact]
    public void TakeFromList_WithAPromise_IsTheFirstPromiseAndAMeasureWithoutProof()
    {
        var issue = Given.IssueOfCounty(new("规范接待", null, null, StatutoryCalendar.Current.Fixed(Given.Today, Given.Today.AddDays(29))));

        Assert.Equal((Given.Today.AddDays(29), "未写明"), (issue.FirstDueOn!.Value, Assert.Single(issue.Measures).Owner));
        Assert.False(issue.Measures[0].IsDone || issue.Measures[0].IsProvedSince(null));
    }

    [Fact]
    public void TakeFromList_WithAPromise_IsOneEventThatNamesTheMeasure()
    {
        var happened = Assert.IsType<IssueRegistered>(Assert.Single(Given.IssueOfCounty(new("规范接待", null, null, null)).Events));
        Assert.Equal("规范接待", happened.Measure);
        Assert.Equal("由“清单.xlsx”导入问题：某局，公务接待超标准；附有整改措施", happened.Summary.Replace(Given.Unit.Name, "某局", StringComparison.Ordinal));
        Assert.Null(Assert.IsType<IssueRegistered>(Assert.Single(Given.IssueOfCounty().Events)).Measure);
    }

    [Fact]
    public void Revise_AfterReview_IsRefused() =>
        Refused.For(IssueRules.AlreadyReviewed, () => Given.IssueAt(IssueStatus.UnderReview).Issue.Revise(Given.Facts(), Given.GroupMember, Given.Now));

    [Fact]
    public void Revise_ClauseTooLong_KeepsTheOldFactsWhole()
    {
        var issue = Given.IssueAt(IssueStatus.Registered).Issue;
        var digest = issue.FactsDigest;

        Refused.For(Text.TooLong, () => issue.Revise(
            Given.Facts(facts: "另一事实") with { Clause = new('长', Issue.ClauseMaxLength + 1) }, Given.GroupMember, Given.Now));
        Assert.Equal(("补贴发放名册未公示", digest), (issue.Facts, issue.FactsDigest));
    }

    [Fact]
    public void Revise_OfSomeFields_NamesThemInTheHistory()
    {
        var issue = Given.IssueAt(IssueStatus.Registered).Issue;

        issue.Revise(Given.Facts(facts: "另一事实") with { CategoryId = issue.CategoryId, Amount = 12 }, Given.GroupMember, Given.Now);
        Assert.Equal("修改登记内容：问题描述、涉及金额", issue.Events[^1].Summary);

        issue.Revise(Given.Facts(facts: "另一事实") with { CategoryId = issue.CategoryId, Amount = 12 }, Given.GroupMember, Given.Now);
        Assert.Equal("修改登记内容", issue.Events[^1].Summary);
        Assert.Equal("修改登记内容", new IssueRevised(Given.Registrar).Summary);
    }

    [Fact]
    public void Submit_Twice_IsRefused() =>
        Refused.For(IssueRules.NotRegistered, () => Given.IssueAt(IssueStatus.UnderReview).Issue.Submit(Given.GroupMember, Given.Now));

    [Fact]
    public void Recognise_ByAMember_IsRefused() =>
        Refused.For(IssueRules.NotYours, () => Given.IssueAt(IssueStatus.UnderReview).Issue.Recognise(Given.GroupMember, Given.Now));

    [Fact]
    public void Recognise_Decided_IsRefused()
    {
        Refused.For(IssueRules.AlreadyDecided, () => Given.IssueAt(IssueStatus.Recognised).Issue.NotRecognise("事实不清", Given.GroupLeader, Given.Now));
        Refused.For(IssueRules.AlreadyDecided, () => Given.IssueAt(IssueStatus.NotRecognised).Issue.Recognise(Given.GroupLeader, Given.Now));
    }

    [Fact]
    public void Recognise_OfTheCountysOwnFinding_IsTheCountys()
    {
        var issue = Given.IssueOfCounty();
        issue.Recognise(Given.CountyOfficer, Given.Now);

        Assert.Equal(IssueStatus.Recognised, issue.Status);
        Refused.For(IssueRules.NotYours, () => Given.IssueAt(IssueStatus.UnderReview).Issue.Recognise(Given.CountyOfficer, Given.Now));
    }

    [Theory]
    [InlineData(183, "WT-2026-0183")]
    [InlineData(12345, "WT-2026-12345")]
    public void Number_OfAYear_GrowsPastFourDigits(long sequence, string number) => Assert.Equal(number, IssueNumber.Format(2026, sequence));

    private static Issue Raise(IssueFacts facts) =>
        Issue.Raise("WT", Given.VisitAt(VisitStatus.Confirmed), Given.Unit.Name, facts, Given.GroupMember, Given.Now);
}
