using Google.OrTools.Sat;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>
/// Says why there is no plan. The smallest set of clashing rules is found by hitting sets: every set of rules that must give way for a plan has a rule in it
/// (what is left after growing a set that can be kept as far as it goes), and the smallest set that hits all of them and still clashes is the answer.
/// </summary>
public static class Explainer
{
    private const int Ways = 3;

    /// <returns>Null where there is a plan, or where the search ended before it knew.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static WhyNot? Explain(RotationProblem problem, PlanningOptions options, CancellationToken cancelled = default)
    {
        List<PairOption> all = [.. new PairOptions(problem).All()];
        var rules = new Question<string>(new(problem, all, d => d.Code), options, cancelled);
        return SmallestClash(rules) is { } codes && Facts(problem, all, codes, options, cancelled) is { } facts
            ? new(codes, facts, [.. Relaxations(problem, all, options, cancelled)]) : null;
    }

    private static List<string>? SmallestClash(Question<string> rules)
    {
        if (rules.CanKeep(rules.All) is not false)
        {
            return null;
        }

        var giveWay = new List<HashSet<string>>();
        while (SmallestHittingSet(giveWay) is { } candidate)
        {
            switch (rules.CanKeep(candidate))
            {
                case null: return null;
                case false: return [.. rules.All.Where(candidate.Contains)];
                default:
                    var kept = candidate.ToHashSet();
                    foreach (var code in rules.All.Where(c => !kept.Contains(c)))
                    {
                        if (rules.CanKeep([.. kept, code]) is true)
                        {
                            kept.Add(code);
                        }
                    }

                    giveWay.Add([.. rules.All.Where(c => !kept.Contains(c))]);
                    break;
            }
        }

        return null;
    }

    /// <summary>By growing size; there are some twenty rules, and few of them ever clash.</summary>
    private static List<string>? SmallestHittingSet(List<HashSet<string>> sets)
    {
        List<string> elements = [.. sets.SelectMany(s => s).Distinct().Order(StringComparer.Ordinal)];
        for (var size = 0; size <= elements.Count; size++)
        {
            if (Hit([], size) is { } found)
            {
                return found;
            }
        }

        return null;

        List<string>? Hit(List<string> taken, int left) =>
            sets.Find(s => !taken.Exists(s.Contains)) is not { } missed ? taken
            : left is 0 ? null
            : missed.Order(StringComparer.Ordinal).Select(e => Hit([.. taken, e], left - 1)).FirstOrDefault(h => h is not null);
    }

    /// <summary>Demands of these rules alone that clash, without any one that is not needed.</summary>
    private static List<Demand>? Facts(
        RotationProblem problem, List<PairOption> all, List<string> codes, PlanningOptions options, CancellationToken cancelled)
    {
        var question = new Question<Demand>(new(problem, all, d => d), options, cancelled);
        if (question.Core([.. question.All.Where(d => codes.Contains(d.Code))]) is not { } needed)
        {
            return null;
        }

        foreach (var demand in needed.ToList())
        {
            List<Demand> without = [.. needed.Where(d => d != demand)];
            if (needed.Contains(demand) && question.Core(without) is { } smaller)
            {
                needed = smaller;
            }
        }

        return needed;
    }

    private static IEnumerable<Relaxation> Relaxations(RotationProblem problem, List<PairOption> all, PlanningOptions options, CancellationToken cancelled)
    {
        var model = new RelaxedModel<Demand>(problem, all, d => d);
        var priced = model.Switches.Where(s => s.Key.Price is not null).ToList();
        foreach (var (_, x) in model.Switches.Where(s => s.Key.Price is null))
        {
            model.Model.Add(x == 1);
        }

        model.Model.Minimize(LinearExpr.WeightedSum(priced.Select(s => s.Value.NotAsExpr()), priced.Select(s => s.Key.Price!.Value)));
        for (var way = 0; way < Ways; way++)
        {
            var solver = Solving.Solver(options.Seed, options.Effort);
            if (Solving.Run(solver, model.Model, cancelled) is not CpSolverStatus.Optimal)
            {
                yield break;
            }

            var given = priced.Where(s => !solver.BooleanValue(s.Value)).ToList();
            yield return new(given.Sum(s => s.Key.Price!.Value), [.. given.Select(s => s.Key)]);
            model.Model.AddBoolOr(given.Select(s => s.Value));
        }
    }

    /// <summary>Whether some demands can be kept together, asked again and again of one model.</summary>
    private sealed class Question<TKey>(RelaxedModel<TKey> model, PlanningOptions options, CancellationToken cancelled)
        where TKey : notnull
    {
        public IReadOnlyList<TKey> All { get; } = [.. model.Switches.Keys];

        /// <returns>Null where the search ended before it knew.</returns>
        public bool? CanKeep(IReadOnlyCollection<TKey> demands) => Ask(demands).Status switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            _ => null,
        };

        /// <returns>Those of the demands that clash already; null where they do not, or nobody knows.</returns>
        public List<TKey>? Core(IReadOnlyCollection<TKey> demands)
        {
            var (status, solver) = Ask(demands);
            if (status is not CpSolverStatus.Infeasible)
            {
                return null;
            }

            var core = solver.SufficientAssumptionsForInfeasibility().ToHashSet();
            return [.. demands.Where(d => core.Contains(model.Switches[d].GetIndex()))];
        }

        private (CpSolverStatus Status, CpSolver Solver) Ask(IReadOnlyCollection<TKey> demands)
        {
            model.Model.ClearAssumptions();
            model.Model.AddAssumptions(demands.Select(d => model.Switches[d]));
            var solver = Solving.Solver(options.Seed, options.Effort);
            return (Solving.Run(solver, model.Model, cancelled), solver);
        }
    }
}
