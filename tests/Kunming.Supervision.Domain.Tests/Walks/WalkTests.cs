using System.Collections.Concurrent;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Walks;

public class WalkTests
{
    private static readonly Type[] Reopening = [typeof(IssueReturned), typeof(IssuePartlyDone), typeof(IssueRelapsed)];

    [Fact]
    public void Walk_Closed_OnlyWithEveryMeasureDoneAndNewlyProved() => Walk.Sample((world, _) =>
    {
        foreach (var issue in world.Issues.Where(i => i.Status is IssueStatus.ClosedOut or IssueStatus.Sustained))
        {
            var relapsed = issue.Events.OfType<IssueRelapsed>().LastOrDefault()?.By.On ?? DateTimeOffset.MinValue;
            Assert.NotEmpty(issue.Measures);
            Assert.True(issue.Cause!.On > relapsed);
            Assert.True(issue.Measures.Any(m => !m.Quick) || (issue.Severity is IssueSeverity.Ordinary && issue.Cause.Kind is CauseKind.Isolated));
            Assert.NotEqual(ObjectionOutcome.Pending, issue.ObjectionOutcome);
            Assert.All(issue.Measures, m => Assert.Contains(m.Proofs, p => p.Added.On > relapsed && p.Added.On > (m.RejectedOn ?? DateTimeOffset.MinValue)));
            Assert.All(issue.Measures, m => Assert.True(m.Status is MeasureStatus.Completed or MeasureStatus.Sustained));
            Assert.NotNull(issue.Conclusion);
        }

        Assert.All(world.Issues, i => Assert.Equal(i.Status is IssueStatus.ClosedOut or IssueStatus.Sustained, i.Conclusion is not null));
    });

    [Fact]
    public void Walk_Closing_TakesThreePersonsNoneOfThemOfTheRectifiedSide() => Walk.Sample((world, moment) =>
    {
        foreach (var issue in Closed(world, moment))
        {
            var events = issue.Events.ToList();
            var applied = events.FindLastIndex(e => e is IssueCloseOutApplied);
            var verified = events.FindLastIndex(e => e is IssueFirstVerified);
            var persons = new[] { events[applied].By.OfficerId, events[verified].By.OfficerId, moment.By.OfficerId };
            Assert.True(events.FindLastIndex(e => Reopening.Contains(e.GetType())) < applied && applied < verified);
            Assert.Equal(3, persons.Distinct().Count());
            Assert.Equal(Seat.PartyConductOffice, moment.By.Seat);
            Assert.True(issue.LeastDays is 0 || issue.ClosableFrom <= ChinaTime.DayOf(events[^1].By.On));
            Assert.All(new[] { events[verified].By.OrganisationId, moment.By.OrganisationId }, body =>
            {
                Assert.NotEqual(issue.RectifierId, body);
                Assert.NotEqual(issue.OrganisationId, body);
            });
            Assert.Equal((moment.By.OfficerId, events[^1].By.On), (issue.Conclusion!.OfficerId, issue.Conclusion.On));
        }
    });

    [Fact]
    public void Walk_Relapse_KeepsTheNumberAndCounts()
    {
        var relapses = 0;
        Walk.Sample((world, moment) =>
        {
            foreach (var (before, after) in moment.Before.Issues.Zip(moment.After.Issues))
            {
                var relapsed = after.Status is IssueStatus.Relapsed && before.Status is not IssueStatus.Relapsed;
                Assert.Equal(before.Number, after.Number);
                Assert.Equal(before.Relapses + (relapsed ? 1 : 0), after.Relapses);
                Interlocked.Add(ref relapses, relapsed ? 1 : 0);
            }
        }, enough: () => relapses > 0);
        Assert.True(relapses > 0);
    }

    [Fact]
    public void Walk_RefusedVerb_ChangesNothing()
    {
        var refused = new ConcurrentDictionary<Verb, bool>();
        Walk.Sample((_, moment) =>
        {
            if (moment.Refused)
            {
                Assert.True(moment.Before.Same(moment.After), $"{moment.Verb} was refused and left a trace.");
                refused.TryAdd(moment.Verb, true);
            }
        }, enough: () => !Unseen().Any());
        Assert.Empty(Unseen());
        IEnumerable<Verb> Unseen() => Enum.GetValues<Verb>().Except(refused.Keys);
    }

    [Fact]
    public void Walk_EveryChange_IsAnEventAndRaisesTheRevision() => Walk.Sample((world, moment) =>
    {
        Assert.All(world.Issues, i => Assert.Equal(i.Events.Count, i.Revision));
        Assert.All(moment.After.Letters, l => Assert.Equal(l.Events, l.Revision));
        Assert.All(moment.Before.Issues.Zip(moment.After.Issues), pair => Assert.True(pair.First == pair.Second || pair.First.Revision < pair.Second.Revision));
        Assert.All(moment.Before.Letters.Zip(moment.After.Letters), pair => Assert.True(pair.First == pair.Second || pair.First.Revision < pair.Second.Revision));
    });

    [Fact]
    public void Walk_WhatListsShowOfTheParts_IsWhatThePartsAre() => Walk.Sample((world, _) => Assert.All(world.Issues, i => Assert.Equal(
        (i.Measures.Count, i.Measures.Count(m => m.IsDone), i.WaitingExtension is not null), (i.MeasuresTotal, i.MeasuresDone, i.AsksExtension))));

    [Fact]
    public void Walk_States_FollowTheTablesAndReachEveryState()
    {
        var seen = new ConcurrentDictionary<Enum, bool>();
        Walk.Sample((_, moment) =>
        {
            foreach (var (before, after) in moment.Before.Issues.Zip(moment.After.Issues))
            {
                Assert.True(before.Status == after.Status || Ways.OfIssue[before.Status].Contains(after.Status), $"{moment.Verb}: {before.Status} to {after.Status}");
                seen.TryAdd(after.Status, true);
            }

            foreach (var (before, after) in moment.Before.Letters.Zip(moment.After.Letters))
            {
                Assert.True(before.Status == after.Status || Ways.OfHandover[before.Status].Contains(after.Status), $"{moment.Verb}: {before.Status} to {after.Status}");
                seen.TryAdd(after.Status, true);
            }
        }, enough: () => !Unseen().Any());
        Assert.Empty(Unseen());
        IEnumerable<Enum> Unseen() => Enum.GetValues<IssueStatus>().Cast<Enum>().Concat(Enum.GetValues<HandoverStatus>().Cast<Enum>()).Except(seen.Keys);
    }

    [Fact]
    public void Walk_Letter_FinishesOnlyWhenItsIssuesAreSettled() => Walk.Sample((world, moment) =>
    {
        if (moment is { Refused: false, Verb: Verb.Finish })
        {
            Assert.All(
                world.Letters.Zip(moment.Before.Letters).Where(p => p.First.Status is HandoverStatus.Finished && p.Second.Status is not HandoverStatus.Finished),
                p => Assert.Contains(world.Issues, i => i.HandoverId == p.First.Id && IssueStatuses.Settled.Contains(i.Status)));
        }
    });

    [Fact]
    public void Walk_WhereverItEnds_EverythingCanStillBeSettled() => Walk.Sample(
        (_, _) => { },
        world => Assert.True(WayHome.Exists(world), string.Join('，', world.Issues.Select(i => $"{i.Number} {i.Status}").Concat(world.Letters.Select(l => $"{l.Number} {l.Status}")))));

    [Fact]
    public void Walk_Letter_KeepsWhatItCarried() => Walk.Sample((world, moment) =>
    {
        Assert.All(moment.Before.Letters.Zip(moment.After.Letters), pair => Assert.Equal(pair.First.Carried, pair.Second.Carried));
        Assert.All(world.Letters, letter =>
        {
            Assert.NotEmpty(letter.IssueIds);
            Assert.Equal(letter.IssueIds.Select(id => world.Issues.Single(i => i.Id == id).Number), letter.IssueNumbers);
            Assert.All(world.Issues.Where(i => i.HandoverId == letter.Id), i => Assert.Contains(i.Id, letter.IssueIds));
        });
    });

    [Fact]
    public void Walk_Recheck_IsNeverByTheRectifiedSideNorBeforeItsDay()
    {
        var rechecks = 0;
        Walk.Sample((world, moment) =>
        {
            foreach (var (issue, at) in world.Issues.Select((issue, at) => (issue, at)))
            {
                var (before, after) = (moment.Before.Issues[at], moment.After.Issues[at]);
                var ended = before.Status is IssueStatus.Sustained && after.Status is IssueStatus.ClosedOut;
                Assert.True(after.Rechecks == before.Rechecks || (after.Rechecks == before.Rechecks + 1 && after.Status is IssueStatus.Sustained));
                if (ended || after.Rechecks > before.Rechecks)
                {
                    Assert.True(before.RecheckOn <= ChinaTime.DayOf(issue.Events[^1].By.On));
                    Assert.True(moment.By.OrganisationId != issue.RectifierId && moment.By.OrganisationId != issue.OrganisationId);
                    Assert.True(moment.By.IsOffice || (!ended && moment.By.Leads(issue.GroupId)));
                    Interlocked.Increment(ref rechecks);
                }
            }
        }, enough: () => rechecks > 20);
        Assert.True(rechecks > 20, $"Only {rechecks} rechecks: the walks prove nothing.");
    }

    [Fact]
    public void Walk_Objection_IsDecidedByNeitherTheRectifiedSideNorWhoRecognised()
    {
        var decided = 0;
        Walk.Sample((world, moment) =>
        {
            foreach (var (issue, before) in world.Issues.Zip(moment.Before.Issues).Where(p => p.Second.Outcome is ObjectionOutcome.Pending && p.First.ObjectionOutcome is not ObjectionOutcome.Pending))
            {
                Assert.True(moment.By.OrganisationId != issue.RectifierId && moment.By.OfficerId != issue.Recognised!.OfficerId);
                Assert.Equal(issue.ObjectionOutcome is ObjectionOutcome.Upheld ? IssueStatus.NotRecognised : before.Status, issue.Status);
                Interlocked.Increment(ref decided);
            }
        }, enough: () => decided > 10);
        Assert.True(decided > 10, $"Only {decided} objections decided: the walks prove nothing.");
    }

    private static IEnumerable<Issue> Closed(World world, Moment moment) => world.Issues.Where((issue, at) =>
        issue.Status is IssueStatus.ClosedOut or IssueStatus.Sustained && moment.Before.Issues[at].Status != issue.Status);
}
