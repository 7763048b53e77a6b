using System.Diagnostics;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Planning;
using Kunming.Supervision.Planning.Tests;

namespace Kunming.Supervision.Benchmarks;

/// <summary>Rotation plans: how long the city's own size and a large one take, and whether the checker finds anything in thousands of cities made by chance.</summary>
internal static class RotationBenchmark
{
    public static Task RunAsync(Arguments arguments)
    {
        Time("18 areas x 18 groups x 8 rounds, 110 officers", new RandomCity(7).Of(18, 18, 110, 8, 60), 1);
        Time("18 areas x 18 groups x 8 rounds, 110 officers, hours by road", WithHours(new RandomCity(7).Of(18, 18, 110, 8, 60)), 1);
        Time("18 areas x 7 groups x 8 rounds, 49 officers", new RandomCity(7).Of(18, 7, 49, 8, 40), 1);
        Time("150 targets x 60 groups x 1 round, 400 officers", new RandomCity(7).Of(150, 60, 400, 1, 400, 8), 2);
        Time("150 targets x 60 groups x 4 rounds, 400 officers", new RandomCity(7).Of(150, 60, 400, 4, 400, 8), 5);
        Time("150 targets x 60 groups x 4 rounds, 400 officers, hours by road", WithHours(new RandomCity(7).Of(150, 60, 400, 4, 400, 8)), 5);
        Explain();
        Cities(arguments.Number("cities", 10_000));
        return Task.CompletedTask;
    }

    /// <summary>Areas along a line half an hour apart, and groups that set out from somewhere on it.</summary>
    private static RotationProblem WithHours(RotationProblem problem) => problem with
    {
        Ways = [.. problem.Groups.SelectMany((g, i) => problem.Areas.Select((a, j) => new RotationWay(g.Id, a.Id, "出发地", 30 * Math.Abs(j - (i * problem.Areas.Count / problem.Groups.Count)))))],
    };

    private static void Time(string what, RotationProblem problem, double effort)
    {
        RotationPlanner.Solve(problem, new(1, 0.1));
        var clock = Stopwatch.StartNew();
        var (first, firstCost, better) = (0L, 0L, 0);
        var result = RotationPlanner.Solve(problem, new(7, effort), progress =>
        {
            (first, firstCost) = better is 0 ? (clock.ElapsedMilliseconds, progress.Cost) : (first, firstCost);
            better++;
        });
        var took = clock.ElapsedMilliseconds;
        var violations = result.Plan is null ? -1 : PlanChecker.Check(problem, result.Plan).Violations.Count;
        Console.WriteLine($"{what}: {took} ms, first plan after {first} ms, cost {firstCost} to {result.Cost} in {better} steps, {result.Outcome}, {violations} violations");
    }

    private static void Explain()
    {
        var problem = new RandomCity(7).Of(18, 18, 110, 8, 60);
        var area = problem.Areas[3];
        problem = problem with { Ties = [.. problem.Ties, .. problem.Groups.Select(g => new TieFact(Guid.CreateVersion7(), g.LeaderId!.Value, TieKind.NativePlace, null, area.JurisdictionId))] };
        var clock = Stopwatch.StartNew();
        var why = Explainer.Explain(problem, new(7, 5));
        Console.WriteLine($"why not, 18 x 18 x 8: {clock.ElapsedMilliseconds} ms, {string.Join(", ", why?.Codes ?? [])}, {why?.Facts.Count} facts, {why?.Ways.Count} ways");
    }

    private static void Cities(int count)
    {
        var (found, impossible, unknown, violations) = (0, 0, 0, 0);
        var clock = Stopwatch.StartNew();
        for (var city = 0; city < count; city++)
        {
            var problem = new RandomCity(city).Small();
            var result = RotationPlanner.Solve(problem, new(city, 0.05));
            _ = result.Outcome switch { PlanningOutcome.Impossible => impossible++, PlanningOutcome.Unknown => unknown++, _ => found++ };
            violations += result.Plan is null ? 0 : PlanChecker.Check(problem, result.Plan).Violations.Count;
        }

        Console.WriteLine($"{count} cities in {clock.Elapsed.TotalSeconds:F0} s: {found} plans, {impossible} impossible, {unknown} unknown, {violations} violations by the checker");
    }
}
