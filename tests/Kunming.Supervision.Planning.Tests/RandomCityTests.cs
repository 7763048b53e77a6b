using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning.Tests;

public class RandomCityTests
{
    [Fact]
    public void Solve_ThreeHundredCities_BreaksNoRuleByTheChecker()
    {
        var (found, impossible) = (0, 0);
        for (var city = 0; city < 300; city++)
        {
            var problem = new RandomCity(city).Small();

            var result = RotationPlanner.Solve(problem, new(city, 0.1));

            if (result.Plan is { } plan)
            {
                found++;
                var verdict = PlanChecker.Check(problem, plan);
                Assert.True(verdict.Violations.Count is 0, $"{city}: {string.Join("；", verdict.Violations.Select(v => v.Rule.Message))}");
                Assert.All(verdict.Certificates, c => Assert.Empty(c.Flaws()));
            }
            else
            {
                impossible++;
                Assert.Equal(PlanningOutcome.Impossible, result.Outcome);
            }
        }

        Assert.True(found > 60 && impossible > 30, $"{found} found, {impossible} impossible");
    }

    [Fact]
    public void Solve_TinyCities_FindsAPlanExactlyWhereTryingAllFindsOne()
    {
        var seen = new HashSet<bool>();
        for (var city = 0; city < 120; city++)
        {
            var problem = Tiny(city);

            var result = RotationPlanner.Solve(problem, new(city, 0.1));

            var exists = BruteForce.Plans(problem).Any();
            Assert.True(exists == result.Plan is not null, $"{city}: {result.Outcome}");
            seen.Add(exists);
        }

        Assert.Equal(2, seen.Count);
    }

    [Fact]
    public void Solve_WarningsAlone_CostsWhatTheCheckerCounts()
    {
        var seen = 0;
        for (var city = 0; city < 60; city++)
        {
            var problem = new RandomCity(city).Of(6, 6, 24, 2, 40) with { Weights = new(1, 0, 0) };

            if (RotationPlanner.Solve(problem, new(city)) is { Plan: { } plan } result)
            {
                Assert.Equal(result.Cost, PlanChecker.Check(problem, plan).Warnings);
                seen += result.Cost > 0 ? 1 : 0;
            }
        }

        Assert.True(seen > 5);
    }

    [Fact]
    public void Repair_AfterADropOut_ChangesNoMoreThanTheBestByTryingAll()
    {
        var (seen, moved) = (0, 0);
        for (var city = 0; seen < 40; city++)
        {
            var problem = Tiny(city);
            if (RotationPlanner.Solve(problem, new(city, 0.1)).Plan is not { } old)
            {
                continue;
            }

            var city2 = new RandomCity(city + 5000);
            var gone = problem with { Absences = [.. problem.Absences, new(city2.Any(problem.Groups).Id, city2.Any(problem.Rounds).Id)] };
            var repaired = RotationPlanner.Repair(gone, old, new(city, 0.1));

            var best = BruteForce.Plans(gone).Select(p => (int?)p.DistanceTo(old)).DefaultIfEmpty(null).Min();
            Assert.True(best == repaired.Plan?.DistanceTo(old), $"{city}: {best} and {repaired.Plan?.DistanceTo(old)}");
            seen++;
            moved += best > 0 ? 1 : 0;
        }

        Assert.True(moved > 5);
    }

    private static RotationProblem Tiny(int city)
    {
        var chance = new RandomCity(city);
        var problem = chance.Of(1 + (city % 3), 1 + (city % 4), 2 * (1 + (city % 4)), 1 + (city % 2), city % 9);
        return problem with { Rules = [.. problem.Rules.Select(r => r.Code == RotationRules.Crew.Code ? r with { Parameter = 1 } : r)] };
    }
}
