using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning.Tests;

public class RotationPlannerTests
{
    [Fact]
    public void Solve_SameSeed_GivesTheSamePlanAndAnotherSeedAnother()
    {
        var problem = City.Of(9, 4);

        var plans = Enumerable.Range(0, 2).Select(_ => RotationPlanner.Solve(problem, new(5, 0.3)).Plan!).ToList();

        Assert.Equal(0, plans[0].DistanceTo(plans[1]));
        Assert.NotEqual(0, plans[0].DistanceTo(RotationPlanner.Solve(problem, new(6, 0.3)).Plan!));
    }

    [Fact]
    public void Solve_EveryGroupOnce_IsBest()
    {
        var result = RotationPlanner.Solve(City.Of(6, 2), new());

        Assert.Equal((PlanningOutcome.Best, 0L), (result.Outcome, result.Cost));
        Assert.Equal(12, result.Plan!.Pairings.Count);
    }

    [Fact]
    public void Solve_MemberTied_StaysBehindAndTheGroupGoes()
    {
        var problem = City.Of(1, 1);
        problem = problem.Plant(City.Tie(problem.Groups[0].Officers[2], TieKind.Relative, problem.Areas[0]));

        var pairing = Assert.Single(RotationPlanner.Solve(problem, new()).Plan!.Pairings);

        Assert.Equal(problem.Groups[0].Officers.Take(2).Select(o => o.Id), pairing.Crew);
    }

    [Fact]
    public void Solve_MembersNotToServeTogether_LeavesOneBehind()
    {
        var problem = City.Of(1, 1);
        var officers = problem.Groups[0].Officers;
        problem = problem with { Apart = [new(officers[0].Id, officers[2].Id)] };

        Assert.Equal([officers[0].Id, officers[1].Id], RotationPlanner.Solve(problem, new()).Plan!.Pairings[0].Crew);
    }

    [Fact]
    public void Solve_SkillWanted_SendsAGroupThatHasIt()
    {
        var problem = City.Of(3, 1);
        problem = problem with
        {
            Areas = [.. problem.Areas.Select((a, i) => i is 1 ? a with { Skills = ["工程"] } : a)],
            Groups = [.. problem.Groups.Select((g, i) => i is 2 ? g with { Officers = [.. g.Officers.Select(o => o with { Skills = ["工程"] })] } : g)],
        };

        Assert.Equal(problem.Groups[2].Id, RotationPlanner.Solve(problem, new()).Plan!.Of(problem.Rounds[0].Id, problem.Areas[1].Id)!.GroupId);
    }

    [Fact]
    public void Solve_LoadAndRepeatOnlyWarn_AreAvoidedWhereTheyCanBe()
    {
        var problem = Softened(City.Of(areas: 3, rounds: 3), load: 1, repeat: 3) with { Weights = new(Warning: 10, Travel: 0, Balance: 0) };

        var result = RotationPlanner.Solve(problem, new());

        Assert.Equal((PlanningOutcome.Best, 0L), (result.Outcome, result.Cost));
        Assert.Equal(0, PlanChecker.Check(problem, result.Plan!).Warnings);
        Assert.All(result.Plan!.Pairings.GroupBy(p => (p.AreaId, p.GroupId)), p => Assert.Single(p));
    }

    [Fact]
    public void Solve_WarningsThatCannotBeAvoided_CostWhatTheCheckerCounts()
    {
        var seen = 0;
        for (var number = 0; number < 30; number++)
        {
            var city = new RandomCity(number);
            var problem = Softened(city.Of(6, 4, 20, 3, 10), 1 + (number % 2), 2 + (number % 3)) with { Weights = new(Warning: 1, Travel: 0, Balance: 0) };
            problem = problem with { Past = [.. Enumerable.Range(0, 6).Select(i => new PastPairing(city.Any(problem.Groups).Id, city.Any(problem.Areas).Id, 1 + (i % 2)))] };
            if (RotationPlanner.Solve(problem, new(number)) is { Plan: { } plan } result)
            {
                seen++;
                Assert.Equal(PlanChecker.Check(problem, plan).Warnings, result.Cost);
                Assert.True(result.Bound <= result.Cost, $"city {number}");
                Assert.Equal(0, RotationPlanner.Repair(problem, plan, new(number)).Plan!.DistanceTo(plan));
            }
        }

        Assert.True(seen > 5, $"only {seen} cities have a plan");
    }

    [Fact]
    public void Solve_TwoGroupsFromTwoBases_EachGoesWhereItIsNear()
    {
        var problem = City.Of(2, 1);
        problem = problem with { Ways = Ways(problem, (g, a) => g == a ? 30 : 240) };

        var result = RotationPlanner.Solve(problem, new());

        Assert.Equal((PlanningOutcome.Best, 1L), (result.Outcome, result.Cost));
        Assert.All(Enumerable.Range(0, 2), i => Assert.Equal(problem.Groups[i].Id, result.Plan!.Of(problem.Rounds[0].Id, problem.Areas[i].Id)!.GroupId));
    }

    [Fact]
    public void Solve_SmallCitiesWithWays_NeverCostLessThanTheBoundAndAreLeastWhereItSaysSo()
    {
        var proved = 0;
        for (var number = 0; number < 25; number++)
        {
            var random = new Random(number);
            var problem = City.Of(3, 2) with { Weights = new(Warning: 0, Travel: 0, Balance: 0, Hours: 1) };
            problem = problem with { Ways = Ways(problem, (_, _) => 60 * random.Next(1, 5)) };
            var least = BruteForce.Plans(problem).Min(p => p.Pairings.Sum(x => problem.Ways.Single(w => w.GroupId == x.GroupId && w.AreaId == x.AreaId).Minutes) / 60);

            var result = RotationPlanner.Solve(problem, new(number, 0.2));

            Assert.Equal(result.Plan!.Pairings.Sum(x => problem.Ways.Single(w => w.GroupId == x.GroupId && w.AreaId == x.AreaId).Minutes) / 60, result.Cost);
            Assert.InRange(least, result.Bound, result.Cost);
            proved += result.Outcome is PlanningOutcome.Best ? 1 : 0;
        }

        Assert.True(proved > 0, "no bound was ever reached");
    }

    private static List<RotationWay> Ways(RotationProblem problem, Func<int, int, int> minutes) =>
        [.. problem.Groups.SelectMany((g, i) => problem.Areas.Select((a, j) => new RotationWay(g.Id, a.Id, "某区", minutes(i, j))))];

    [Fact]
    public void Solve_CancelledRound_PlansTheOthersAlone()
    {
        var problem = City.Of(3, 3);
        problem = problem with { Rounds = [.. problem.Rounds.Select((r, i) => r with { Cancelled = i is 1 })] };

        var plan = RotationPlanner.Solve(problem, new()).Plan!;

        Assert.Equal(6, plan.Pairings.Count);
        Assert.Empty(PlanChecker.Check(problem, plan).Violations);
    }

    [Fact]
    public void Solve_LeaderTiedToEverything_IsImpossibleWithOneGroupAndPlannedAroundWithThree()
    {
        RotationProblem Tied(int groups, int areas)
        {
            var problem = City.Of(areas, 1, groups);
            return problem.Plant(problem.Areas.Select(a => City.Tie(problem.Groups[0].Officers[0], TieKind.Superior, a)));
        }

        Assert.Equal(PlanningOutcome.Impossible, RotationPlanner.Solve(Tied(1, 2), new()).Outcome);
        Assert.DoesNotContain(Tied(3, 2).Groups[0].Id, RotationPlanner.Solve(Tied(3, 2), new()).Plan!.Pairings.Select(p => p.GroupId));
    }

    [Fact]
    public void Solve_NothingToPlan_IsAnEmptyPlanOrImpossible()
    {
        var problem = City.Of(2, 1);

        Assert.Empty(RotationPlanner.Solve(problem with { Areas = [] }, new()).Plan!.Pairings);
        Assert.Equal(PlanningOutcome.Impossible, RotationPlanner.Solve(problem with { Groups = [] }, new()).Outcome);
    }

    [Fact]
    public void Solve_Cancelled_LeavesTheBestSoFar()
    {
        var problem = new RandomCity(7).Of(18, 18, 110, 8, 60);
        using var stop = new CancellationTokenSource();
        var last = new List<PlanningProgress>();

        Assert.ThrowsAny<OperationCanceledException>(() => RotationPlanner.Solve(problem, new(7, 30), p =>
        {
            last.Add(p);
            if (last.Count is 3)
            {
                stop.Cancel();
            }
        }, stop.Token));

        Assert.True(last[^1].Cost < last[0].Cost);
        Assert.Empty(PlanChecker.Check(problem, last[^1].Plan).Violations);
    }

    [Fact]
    public void PublicSurface_HasNothingOfTheSolversLibrary() => Assert.DoesNotContain(
        typeof(RotationPlanner).Assembly.GetExportedTypes().SelectMany(t => t.GetMethods().SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType))),
        t => t.FullName?.Contains("OrTools", StringComparison.Ordinal) is true);

    private static RotationProblem Softened(RotationProblem problem, int load, int repeat) => problem with
    {
        Rules =
        [
            .. problem.Rules.Where(r => r.Code is not ("rotation.load" or "rotation.repeat")),
            new("rotation.load", RuleSeverity.Warn, load), new("rotation.repeat", RuleSeverity.Warn, repeat),
        ],
    };
}
