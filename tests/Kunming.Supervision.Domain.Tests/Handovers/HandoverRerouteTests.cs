using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Handovers;

public class HandoverRerouteTests
{
    private readonly Issue _issue = Given.IssueAt(IssueStatus.Recognised).Issue;

    [Fact]
    public void Reroute_OfARefusedLetter_IsALetterOfItsOwnThatNamesTheFirst()
    {
        var refused = Refused();

        var next = Reroute(refused, Given.CountyCommission, Given.Now.AddDays(5));

        Assert.Equal(((Guid?)refused.Id, (Guid?)next.Id), (next.ReroutedFromId, refused.ReroutedToId));
        Assert.Equal((IssueStatus.HandedOver, Given.CountyCommission.Id), (_issue.Status, _issue.RectifierId));
        Assert.Contains("由1号改送", next.Events[0].Summary, StringComparison.Ordinal);
        Assert.Equal("改送某县纪委监委，新文号2号", refused.Events[^1].Summary);
    }

    [Fact]
    public void Reroute_CountsFromTheNewReceiptAndKeepsTheFirstDay()
    {
        var refused = Refused();
        var next = Reroute(refused, Given.CountyCommission, Given.Now.AddDays(5));

        next.Receive([_issue], StatutoryCalendar.Current, Given.CountyOfficer, Given.Now.AddDays(6));

        Assert.Equal(refused.ReceiptDeadline.DueOn, next.FirstReceiptDueOn);
        Assert.True(next.ReceiptDeadline.DueOn > next.FirstReceiptDueOn);
        Assert.Equal(StatutoryCalendar.Current.Apply(Given.FifteenWorkingDays, Given.Today.AddDays(6)).DueOn, next.Deadline!.DueOn);
    }

    [Fact]
    public void Reroute_Again_StillKeepsTheVeryFirstDay()
    {
        var refused = Refused();
        var next = Reroute(refused, Given.CountyCommission, Given.Now.AddDays(5));
        next.Refuse("也不是本县的事", [_issue], Given.CountyOfficer, Given.Now.AddDays(6));

        var last = Reroute(next, Given.Unit, Given.Now.AddDays(7));

        Assert.Equal(refused.ReceiptDeadline.DueOn, last.FirstReceiptDueOn);
    }

    [Fact]
    public void Reroute_OfALetterThatWaits_IsRefused() => Tests.Refused.For(HandoverRules.NotRefused, () => Reroute(Letter(), Given.CountyCommission, Given.Now));

    [Fact]
    public void Reroute_Twice_IsRefused()
    {
        var refused = Refused();
        Reroute(refused, Given.CountyCommission, Given.Now).Refuse("也不是", [_issue], Given.CountyOfficer, Given.Now);

        Tests.Refused.For(HandoverRules.ReroutedBefore, () => Reroute(refused, Given.CountyCommission, Given.Now));
    }

    [Fact]
    public void Reroute_ToTheSameBody_IsRefused() => Tests.Refused.For(HandoverRules.SameAddressee, () => Reroute(Refused(), Given.Unit, Given.Now));

    [Fact]
    public void Reroute_WithAnIssueOfNoneOfIts_IsRefused()
    {
        var refused = Refused();
        var other = Given.IssueAt(IssueStatus.Recognised).Issue;

        Tests.Refused.For(HandoverRules.IssuesDiffer, () => refused.Reroute("2号", Given.CountyCommission, [_issue, other], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, Given.Office, Given.Now));
        Assert.Null(refused.ReroutedToId);
    }

    [Fact]
    public void Reroute_ByTheAddressee_IsRefused() =>
        Tests.Refused.For(HandoverRules.NotYours, () => Reroute(Refused(), Given.CountyCommission, Given.Now, Given.Liaison));

    [Fact]
    public void Return_ASecondTime_IsCountedInItsSentence()
    {
        var matter = Given.IssueAt(IssueStatus.CloseOutApplied);
        matter.Handover.Reply("已整改", [matter.Issue], Given.Liaison, Given.Now);
        matter.Handover.Return("不全", Given.GroupLeader, Given.Now);
        matter.Handover.Reply("已补正", [matter.Issue], Given.Liaison, Given.Now);

        matter.Handover.Return("仍不全", Given.GroupLeader, Given.Now);

        Assert.Equal((2, "退回反馈（第2次）：仍不全"), (matter.Handover.Returns, matter.Handover.Events[^1].Summary));
    }

    [Fact]
    public void Slip_BeforeReceipt_IsNone() => Assert.Null(HandoverSlip.Of(Letter(), Given.Unit));

    [Fact]
    public void Slip_CheckValue_FollowsEveryFactAndNothingElse()
    {
        var letter = Letter();
        letter.Receive([_issue], StatutoryCalendar.Current, Given.Liaison, Given.Now);
        var slip = HandoverSlip.Of(letter, Given.Unit)!;

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$", slip.CheckValue);
        Assert.Equal(slip.CheckValue, (slip with { ReceivedBy = "另一人" }).CheckValue);
        HandoverSlip[] others =
        [
            slip with { Number = "3号" }, slip with { Addressee = "另一局" }, slip with { IssueNumbers = ["WT-2026-0002"] }, slip with { IssuedOn = slip.IssuedOn.AddDays(1) },
            slip with { ReceivedOn = slip.ReceivedOn.AddDays(1) }, slip with { DueOn = slip.DueOn.AddDays(1) },
        ];
        Assert.Equal(others.Length + 1, others.Append(slip).Select(s => s.CheckValue).Distinct().Count());
    }

    [Fact]
    public void Slip_AfterAnExtension_KeepsItsCheckValue()
    {
        var letter = Letter();
        letter.Receive([_issue], StatutoryCalendar.Current, Given.Liaison, Given.Now);
        var before = HandoverSlip.Of(letter, Given.Unit)!.CheckValue;

        letter.AskExtension(letter.Deadline!.DueOn.AddDays(10), "材料较多", Given.Liaison, Given.Now);
        letter.GrantExtension(letter.Deadline.DueOn.AddDays(10), null, StatutoryCalendar.Current, Given.Office, Given.Now);

        Assert.Equal(before, HandoverSlip.Of(letter, Given.Unit)!.CheckValue);
    }

    [Fact]
    public void Slip_Matches_WhateverTheCaseAndTheLettersThatLookLikeFigures()
    {
        var slip = new HandoverSlip("1号", "某室", "甲", "某局", "乙", ["WT-2026-0001"], Given.Today, Given.Today, Given.Today.AddDays(15));
        var typed = slip.CheckValue.Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l');

        Assert.True(slip.Matches(typed.ToLowerInvariant()));
        Assert.False(slip.Matches(slip.CheckValue[..^1]));
        Assert.False(slip.Matches(null));
    }

    private Handover Letter() => Handover.Issue("1号", Given.Unit, [_issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, Given.Office, Given.Now);

    private Handover Refused()
    {
        var letter = Letter();
        letter.Refuse("不属本单位职责", [_issue], Given.Liaison, Given.Now);
        return letter;
    }

    private Handover Reroute(Handover refused, Organisation to, DateTimeOffset on, Viewer? by = null) =>
        refused.Reroute("2号", to, [_issue], "限期整改", Given.FifteenWorkingDays, StatutoryCalendar.Current, by ?? Given.Office, on);
}
