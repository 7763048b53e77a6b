using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Regulations;
using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Regulations;

public class RegulationTests
{
    private static readonly DateOnly From = new(2024, 1, 1);

    [Fact]
    public void Enter_ByAnybodyButTheOffice_IsRefused() =>
        Refused.For(RegulationRules.NotYours, () => Regulation.Enter("某条例", null, From, Given.CountyOfficer, Given.Now));

    [Fact]
    public void Enter_WithMarksRoundTheTitle_NamesItOnce() => Assert.Equal("《某条例》（2023年修订）", Regulation.Enter(" 《某条例》", "2023年修订", From, Given.Office, Given.Now).Name);

    [Fact]
    public void AddClause_BeforeTheRegulation_IsRefused() => Refused.For(RegulationRules.ClauseBeforeRegulation, () => Add(New(), From.AddDays(-1)));

    [Fact]
    public void AddClause_WhileTheSameArticleHolds_IsRefusedUntilThatHasEnded()
    {
        var regulation = New();
        var clause = Add(regulation, From);

        Refused.For(RegulationRules.ClauseTwice, () => Add(regulation, From.AddYears(1)));
        regulation.EndClause(clause.Id, From.AddYears(1), "已修改", Given.Office, Given.Now);
        var next = Add(regulation, From.AddYears(1));

        Assert.Equal((true, false), (clause.HoldsOn(From.AddYears(1).AddDays(-1)), clause.HoldsOn(From.AddYears(1))));
        Assert.True(next.HoldsOn(From.AddYears(1)));
    }

    [Fact]
    public void EndClause_OnItsFirstDayOrTwiceOrOfAnother_IsRefused()
    {
        var regulation = New();
        var clause = Add(regulation, From);

        Refused.For(RegulationRules.EndsBeforeStart, () => regulation.EndClause(clause.Id, From, "已修改", Given.Office, Given.Now));
        Refused.For(RegulationRules.NoSuchClause, () => regulation.EndClause(Guid.NewGuid(), Given.Today, "已修改", Given.Office, Given.Now));
        Refused.For(Text.Missing, () => regulation.EndClause(clause.Id, Given.Today, "", Given.Office, Given.Now));
        Assert.Null(clause.Until);
        regulation.EndClause(clause.Id, Given.Today, "已修改", Given.Office, Given.Now);
        Refused.For(RegulationRules.AlreadyEnded, () => regulation.EndClause(clause.Id, Given.Today, "已修改", Given.Office, Given.Now));
    }

    [Fact]
    public void Repeal_EndsEveryClauseAndNothingIsAddedAfterwards()
    {
        var regulation = New();
        var clause = Add(regulation, From);

        regulation.Repeal(Given.Today, "由修订后的文本代替", Given.Office, Given.Now);

        Assert.Equal((Given.Today, Given.Today), (regulation.Until, clause.Until));
        Refused.For(RegulationRules.AlreadyEnded, () => Add(regulation, Given.Today));
    }

    [Theory]
    [InlineData("第七条", 7)]
    [InlineData("第十条第二款", 10)]
    [InlineData("第九十七条", 97)]
    [InlineData("第一百零六条", 106)]
    [InlineData("第一百一十四条", 114)]
    [InlineData("第132条", 132)]
    [InlineData("附则", 0)]
    public void Place_OfAnArticle_IsItsFigure(string article, int place) => Assert.Equal(place, New().AddClause(article, "内容", From, Given.Office, Given.Now).Place);

    [Fact]
    public void Raise_CitingWhatHoldsOnTheDayOfTheFact_KeepsItsName()
    {
        var regulation = New();
        var clause = Add(regulation, From);

        var issue = Raise(Given.Facts() with { Clauses = [regulation.Cite(clause)] });

        Assert.Equal([clause.Id], issue.ClauseIds);
        Assert.Equal("《某条例》（2023年修订）第九十七条；公示规定", issue.Grounds);
    }

    [Fact]
    public void Raise_CitingWhatDoesNotHoldOnTheDayOfTheFact_IsRefusedByName()
    {
        var regulation = New();
        var cited = regulation.Cite(Add(regulation, Given.Today.AddDays(-2)));

        var refusal = Assert.Throws<RuleViolationException>(() => Raise(Given.Facts() with { Clauses = [cited] }));

        Assert.Equal(IssueRules.ClauseNotInForce.Code, Assert.Single(refusal.Rules).Code);
        Assert.StartsWith("《某条例》（2023年修订）第九十七条在发现日期", refusal.Rules[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Raise_CitingTooMany_IsRefused() => Refused.For(
        IssueRules.TooManyClauses, () => Raise(Given.Facts() with { Clauses = [.. Enumerable.Range(0, Issue.MostClauses + 1).Select(n => new CitedClause(Guid.NewGuid(), $"第{n}条", From, null))] }));

    [Fact]
    public void Revise_WithAnotherDay_AsksAgainWhetherItHeldThen()
    {
        var regulation = New();
        var clause = regulation.Cite(Add(regulation, Given.Today.AddDays(-5)));
        var issue = Raise(Given.Facts() with { Clauses = [clause] });

        Refused.For(IssueRules.ClauseNotInForce, () => issue.Revise(Given.Facts() with { Clauses = [clause], FoundOn = Given.Today.AddDays(-6) }, Given.GroupMember, Given.Now));

        Assert.Equal([clause.Id], issue.ClauseIds);
    }

    private static Regulation New() => Regulation.Enter("某条例", "2023年修订", From, Given.Office, Given.Now);

    private static RegulationClause Add(Regulation regulation, DateOnly from) => regulation.AddClause("第九十七条", "收受礼品礼金", from, Given.Office, Given.Now);

    private static Issue Raise(IssueFacts facts) => Issue.Raise("WT-2026-0001", Given.VisitAt(VisitStatus.Confirmed), Given.Unit.Name, facts, Given.GroupMember, Given.Now);
}
