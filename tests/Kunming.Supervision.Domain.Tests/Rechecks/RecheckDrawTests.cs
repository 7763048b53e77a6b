using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Tests.Rechecks;

public class RecheckDrawTests
{
    private const string Seed = "00112233445566778899aabbccddeeff";
    private static readonly Quarter Closed = Quarter.Of(Given.Today);
    private static readonly DateTimeOffset Later = Given.Now.AddMonths(2);
    private static readonly UnitGroup[] Groups = [Given.UnitGroup(1), Given.UnitGroup(2), Given.UnitGroup(3)];

    /// <summary>printf '%s' '00112233445566778899aabbccddeeff|WT-2026-0001' | sha256sum</summary>
    [Fact]
    public void KeyOf_SeedAndNumber_IsWhatSha256SumSays() =>
        Assert.Equal("e31e0aeeaf68d3d63de045fcc3ada6af57030e8cf693d7f1d806f705eb9fc356", RecheckSampling.KeyOf(Seed, "WT-2026-0001"));

    [Theory]
    [InlineData(1, 10, 1)]
    [InlineData(10, 10, 1)]
    [InlineData(11, 10, 2)]
    [InlineData(30, 33, 10)]
    [InlineData(7, 100, 7)]
    public void TakenOf_AShare_IsRoundedUpSoThatNobodyIsLeftOut(int population, int percent, int taken) => Assert.Equal(taken, RecheckSampling.TakenOf(population, percent));

    [Fact]
    public void Draw_SameSeed_GivesTheSameWhateverTheOrderOfThePopulation()
    {
        var population = Population(200);

        var first = RecheckSampling.Draw(Seed, 10, population, [1, 2, 3]);
        var second = RecheckSampling.Draw(Seed, 10, [.. population.Reverse()], [3, 1, 2]);

        Assert.Equal(first, second);
        Assert.NotEqual(first, RecheckSampling.Draw(RecheckSampling.NewSeed(), 10, population, [1, 2, 3]));
    }

    [Fact]
    public void Draw_EveryStratum_GivesItsShareAndEveryGraveIssueIsInIt()
    {
        var population = Population(200);

        var drawn = RecheckSampling.Draw(Seed, 10, population, [1, 2, 3]);

        Assert.All(population.GroupBy(c => c.Stratum), s => Assert.True(
            drawn.Count(d => d.Candidate.Stratum == s.Key) >= RecheckSampling.TakenOf(s.Count(), 10)));
        Assert.All(population.Where(c => c.Grave), c => Assert.Contains(drawn, d => d.Candidate == c));
        Assert.Equal(drawn.Count, drawn.Distinct().Count());
    }

    [Fact]
    public void Draw_EveryDrawnIssue_GoesToAnotherGroupAndTheLoadIsEven()
    {
        var drawn = RecheckSampling.Draw(Seed, 30, Population(300), [1, 2, 3]);

        Assert.All(drawn, d => Assert.NotEqual(d.Candidate.FinderNumber, d.GroupNumber));
        var loads = drawn.CountBy(d => d.GroupNumber).Select(g => g.Value).ToList();
        Assert.InRange(loads.Max() - loads.Min(), 0, 2);
    }

    [Fact]
    public void Draw_ManySeeds_AreFairToEveryNumber()
    {
        var population = Population(50).Where(c => !c.Grave).ToList();
        var counts = population.ToDictionary(c => c.Number, _ => 0);
        for (var n = 0; n < 400; n++)
        {
            foreach (var drawn in RecheckSampling.Draw($"{n:x32}", 20, population, [1, 2, 3]))
            {
                counts[drawn.Candidate.Number]++;
            }
        }

        // Expected 80 to 110 by stratum; a number that is never or always drawn would stand out.
        Assert.All(counts.Values, c => Assert.InRange(c, 40, 170));
    }

    [Fact]
    public void Make_AQuarter_KeepsWhatIsNeededToDrawAgain()
    {
        var (draw, rechecks) = Drawn();

        Assert.Equal((Seed, 100, 1, 1), (draw.Seed, draw.Percent, draw.Population.Count, draw.Drawn));
        Assert.Equal(draw.Repeat().Select(d => (d.Candidate.Number, d.Key)), rechecks.Select(r => (r.IssueNumber, r.Key)));
        Assert.Equal([1, 2, 3], draw.GroupNumbers);
        Assert.Contains(Seed, draw.Events[^1].Summary, StringComparison.Ordinal);
        Assert.Equal(Closed.Next.End, rechecks[0].DueOn);
        Assert.Throws<FormatException>(() => RecheckCandidate.Parse("x"));
    }

    [Fact]
    public void Make_WhatStandsInTheWay_IsRefusedByName()
    {
        var issue = Given.IssueAt(IssueStatus.ClosedOut).Issue;

        Refused.For(RecheckRules.OnlyOfficeDraws, () => RecheckDraw.Make(Closed, [(issue, "530102")], Groups, false, Seed, 10, Given.GroupLeader, Later));
        Refused.For(RecheckRules.RecusedCannotDraw, () => RecheckDraw.Make(Closed, [(issue, "530102")], Groups, false, Seed, 10, Given.Office with { Recusals = [Given.Unit.Id] }, Later));
        Refused.For(RecheckRules.QuarterNotOver, () => RecheckDraw.Make(Closed, [(issue, "530102")], Groups, false, Seed, 10, Given.Office, Given.Now));
        Refused.For(RecheckRules.DrawnBefore, () => RecheckDraw.Make(Closed, [(issue, "530102")], Groups, true, Seed, 10, Given.Office, Later));
        Refused.For([RecheckRules.NothingClosed, RecheckRules.TooFewGroups], () => RecheckDraw.Make(Closed, [], [Groups[0]], false, Seed, 10, Given.Office, Later));
    }

    [Fact]
    public void Assigned_BeforeAResult_LeavesNothingOnTheIssueToRead()
    {
        var issue = Given.IssueAt(IssueStatus.ClosedOut).Issue;
        var before = (issue.Revision, issue.Events.Count);

        RecheckDraw.Make(Closed, [(issue, "530102")], Groups, false, Seed, 10, Given.Office, Later);

        Assert.Equal(before, (issue.Revision, issue.Events.Count));
        Assert.NotNull(issue.RecheckGroupId);
    }

    [Fact]
    public void Hold_ByTheAssignedGroup_IsOnTheIssueAndTheIssueStaysClosed()
    {
        var (recheck, issue, looking) = Assigned();

        Refused.For(RecheckRules.NotYours, () => recheck.Hold("仍好", issue, Given.Office, Later));
        Refused.For(Text.Missing, () => recheck.Hold(" ", issue, looking, Later));
        recheck.Hold("实地核查，公示仍在", issue, looking, Later);

        Assert.Equal((RecheckStatus.Held, IssueStatus.ClosedOut, 1), (recheck.Status, issue.Status, issue.Rechecks));
        Assert.Equal("抽查回头看（第1次），整改巩固：实地核查，公示仍在", issue.Events[^1].Summary);
        Refused.For(RecheckRules.AlreadyDone, () => recheck.Relapse("又犯", issue, looking, Later));
    }

    [Fact]
    public void Relapse_ByTheAssignedGroup_ReopensUnderTheOldNumberAndCounts()
    {
        var (recheck, issue, looking) = Assigned();

        recheck.Relapse("公示栏已空", issue, looking, Later);

        Assert.Equal((RecheckStatus.Relapsed, IssueStatus.Relapsed, 1, "WT-2026-0001"), (recheck.Status, issue.Status, issue.Relapses, issue.Number));
        Assert.Equal("回头看结果：反弹，公示栏已空", recheck.Events[^1].Summary);
    }

    [Fact]
    public void Relapse_ReopenedMeanwhile_IsCountedOnce()
    {
        var (recheck, issue, looking) = Assigned();
        issue.Relapse("群众反映", Given.Office, Later);

        Refused.For(RecheckRules.NotClosed, () => recheck.Hold("仍好", issue, looking, Later));
        recheck.Relapse("公示栏已空", issue, looking, Later);

        Assert.Equal((RecheckStatus.Relapsed, 1), (recheck.Status, issue.Relapses));
    }

    [Fact]
    public void Record_AnotherIssueOrTheRectifiedUnit_IsRefused()
    {
        var (recheck, issue, looking) = Assigned();

        Refused.For(RecheckRules.OtherIssue, () => recheck.Hold("仍好", Given.IssueAt(IssueStatus.ClosedOut).Issue, looking, Later));
        Refused.For(IssueRules.RectifiedUnitCannotVerify, () => recheck.Hold("仍好", issue, looking with { OrganisationId = Given.Unit.Id }, Later));
    }

    private static (RecheckDraw Draw, IReadOnlyList<Recheck> Rechecks) Drawn() =>
        RecheckDraw.Make(Closed, [(Given.IssueAt(IssueStatus.ClosedOut).Issue, "530102")], Groups, false, Seed, 100, Given.Office, Later);

    private static (Recheck Recheck, Issue Issue, Viewer Looking) Assigned()
    {
        var issue = Given.IssueAt(IssueStatus.ClosedOut).Issue;
        var recheck = RecheckDraw.Make(Closed, [(issue, "530102")], Groups, false, Seed, 10, Given.Office, Later).Rechecks.Single();
        return (recheck, issue, Given.Viewer(Seat.GroupOfficer, Given.SupervisionOffice, [recheck.GroupId]));
    }

    private static IReadOnlyList<RecheckCandidate> Population(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new RecheckCandidate($"WT-2026-{n:0000}", $"5301{n % 7:00}", n % 40 is 0, n % 4))];
}
