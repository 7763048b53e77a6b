using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class IssueBulkTests
{
    private static readonly BulkWords Words = new("已核实", Given.Today.AddDays(90));

    [Theory]
    [InlineData(BulkVerb.Recognise, IssueStatus.UnderReview, IssueStatus.Recognised)]
    [InlineData(BulkVerb.VerifyFirst, IssueStatus.CloseOutApplied, IssueStatus.FirstVerified)]
    [InlineData(BulkVerb.CloseOut, IssueStatus.FirstVerified, IssueStatus.ClosedOut)]
    [InlineData(BulkVerb.Return, IssueStatus.CloseOutApplied, IssueStatus.Returned)]
    public void DoInBulk_WhatIsReady_IsDoneByItsOwnVerb(BulkVerb verb, IssueStatus from, IssueStatus to)
    {
        var issue = Given.IssueAt(from).Issue;
        var by = verb is BulkVerb.CloseOut ? Given.Office : Given.GroupLeader;

        Assert.Empty(issue.ObstaclesInBulk(verb, false, by, Given.Today));
        issue.DoInBulk(verb, Words, false, by, Given.Now);

        Assert.Equal(to, issue.Status);
    }

    [Theory]
    [InlineData(BulkVerb.VerifyFirst, IssueStatus.CloseOutApplied)]
    [InlineData(BulkVerb.CloseOut, IssueStatus.FirstVerified)]
    public void DoInBulk_EvidenceWithWarnings_IsLeftForItsOwnPage(BulkVerb verb, IssueStatus from)
    {
        var issue = Given.IssueAt(from).Issue;

        Refused.For(IssueRules.WarnedInBulk, () => issue.DoInBulk(verb, Words, true, verb is BulkVerb.CloseOut ? Given.Office : Given.GroupLeader, Given.Now));
        Assert.Equal(from, issue.Status);
    }

    [Fact]
    public void DoInBulk_WhatIsNotReady_IsRefusedByTheVerbsOwnRules()
    {
        var issue = Given.IssueAt(IssueStatus.Rectifying).Issue;

        Refused.For(issue.ObstaclesToRecognise(Given.GroupLeader), () => issue.DoInBulk(BulkVerb.Recognise, Words, false, Given.GroupLeader, Given.Now));
        Refused.For(issue.ObstaclesToVerifyFirst(Given.GroupLeader), () => issue.DoInBulk(BulkVerb.VerifyFirst, Words, false, Given.GroupLeader, Given.Now));
        Refused.For(issue.ObstaclesToDispose(Given.GroupLeader), () => issue.DoInBulk(BulkVerb.HandOver, Words, false, Given.GroupLeader, Given.Now));
        Assert.Equal("issue.changed-meanwhile", IssueRules.ChangedMeanwhile.Code);
    }

    [Fact]
    public void DoInBulk_KeptUpWithoutADay_IsRefusedAndLeavesNoTrace()
    {
        var issue = Given.IssueAt(IssueStatus.FirstVerified, sustained: true).Issue;
        var before = issue.Revision;

        Refused.For(IssueRules.SustainedNeedsRecheckDay, () => issue.DoInBulk(BulkVerb.CloseOut, new("整改到位", null), false, Given.Office, Given.Now));

        Assert.Equal((IssueStatus.FirstVerified, before), (issue.Status, issue.Revision));
    }

    [Fact]
    public void Has_EachSeat_GetsItsOwnVerbs()
    {
        Assert.All(Enum.GetValues<BulkVerb>(), v => Assert.False(BulkVerbs.Has(Given.CityLeader, v) || BulkVerbs.Has(Given.Liaison, v)));
        Assert.False(BulkVerbs.Has(Given.GroupMember, BulkVerb.Recognise));
        Assert.True(BulkVerbs.Has(Given.GroupMember, BulkVerb.VerifyFirst));
        Assert.True(BulkVerbs.Has(Given.Office, BulkVerb.CloseOut));
        Assert.False(BulkVerbs.Has(Given.CountyOfficer, BulkVerb.CloseOut));
    }

    [Fact]
    public void LikenessIndex_AmongManyTexts_FindsThoseOfTheSameWording()
    {
        var index = new LikenessIndex<int>();
        string[] texts = ["逐户核对补贴名册并在村务公开栏公示七天", "修订公务接待制度，明确审批人和陪餐人数上限", "逐户核对补贴名册，并在村务公开栏公示七天。", "补公示"];
        for (var i = 0; i < texts.Length; i++)
        {
            index.Add(texts[i], i);
        }

        Assert.All(texts, text => Assert.Equal(
            Enumerable.Range(0, texts.Length).Where(i => TextLikeness.Of(TextLikeness.RunsOf(text), TextLikeness.RunsOf(texts[i])) >= TextLikeness.Same),
            index.Alike(TextLikeness.RunsOf(text)).Order()));
    }
}
