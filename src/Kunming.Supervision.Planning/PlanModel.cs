using Google.OrTools.Sat;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>The problem as a model of CP-SAT: one Boolean for each option that is allowed.</summary>
internal sealed class PlanModel
{
    private readonly RotationProblem _problem;

    /// <summary>Warnings that lie between options: too much for a group in one round, and a group that comes again too soon.</summary>
    private readonly List<LinearExpr> _between = [];

    public PlanModel(RotationProblem problem, IEnumerable<PairOption> options, int seed)
    {
        _problem = problem;
        // The order of variables is part of what a seed decides.
        var order = new Random(seed);
        Options = [.. options.Where(o => o.Bars.Count is 0).OrderBy(_ => order.Next())];
        Chosen = [.. Options.Select(_ => Model.NewBoolVar(""))];
        Cover();
        Load();
        Repeat();
        Pins();
        SoftLoad();
        SoftRepeat();
    }

    public CpModel Model { get; } = new();

    public PairOption[] Options { get; }

    public BoolVar[] Chosen { get; }

    /// <summary>As the checker counts them, if made as small as can be.</summary>
    public LinearExpr Warnings() => LinearExpr.Sum(_between.Prepend(LinearExpr.WeightedSum(
        Options.Zip(Chosen).Where(p => p.First.Warnings > 0).Select(p => p.Second).Append(Model.NewConstant(0)),
        Options.Where(o => o.Warnings > 0).Select(o => o.Warnings).Append(0))));

    /// <summary>No plan has more: those of the options, one for each option that may be too many, and one for each that may come again too soon.</summary>
    public long MostWarnings => Options.Sum(o => (long)o.Warnings) + (_problem.Rounds.Count * _problem.Areas.Count * (1L + _problem.Rounds.Count + _problem.Past.Count));

    public IEnumerable<PairOption> Read(CpSolver solver) => Options.Where((_, i) => solver.BooleanValue(Chosen[i]));

    private void Cover()
    {
        var found = ByKey(o => (o.Round, o.Area)).ToDictionary(s => s.Key, s => s.Select(p => p.Var).ToList());
        foreach (var (r, a) in Slots())
        {
            Model.AddExactlyOne(found.TryGetValue((r, a), out var vars) ? vars : []);
        }
    }

    private IEnumerable<(int Round, int Area)> Slots() =>
        from r in Enumerable.Range(0, _problem.Rounds.Count)
        from a in Enumerable.Range(0, _problem.Areas.Count)
        where _problem.Rounds[r].GoesTo(_problem.Areas[a].Id)
        select (r, a);

    private void Load()
    {
        if (_problem.Rule("rotation.load") is { Severity: not RuleSeverity.Warn } rule)
        {
            foreach (var slot in ByKey(o => (o.Round, o.Group)).Where(s => s.Count() > rule.Parameter))
            {
                Model.Add(LinearExpr.Sum(slot.Select(p => p.Var)) <= rule.Parameter);
            }
        }
    }

    private void Repeat()
    {
        if (_problem.Rule("rotation.repeat") is not { Severity: not RuleSeverity.Warn } rule)
        {
            return;
        }

        var windows = new RepeatWindows(_problem, rule.Parameter);
        foreach (var pair in ByKey(o => (o.Area, o.Group)))
        {
            foreach (var x in pair.Where(p => windows.WasThereBefore(p.Option)))
            {
                Model.Add(x.Var == 0);
            }

            foreach (var window in windows.Over(pair, p => p.Option.Round))
            {
                Model.AddAtMostOne(window.Select(p => p.Var));
            }
        }
    }

    /// <summary>Each pairing of a group that carries more than it should in a round is a warning.</summary>
    private void SoftLoad()
    {
        if (_problem.Rule("rotation.load") is not { Severity: RuleSeverity.Warn } rule)
        {
            return;
        }

        foreach (var slot in ByKey(o => (o.Round, o.Group)).Where(s => s.Count() > rule.Parameter))
        {
            var (sum, over, said) = (LinearExpr.Sum(slot.Select(p => p.Var)), Model.NewBoolVar(""), Model.NewIntVar(0, slot.Count(), ""));
            Model.Add(sum <= rule.Parameter).OnlyEnforceIf(over.Not());
            Model.Add(said >= sum).OnlyEnforceIf(over);
            _between.Add(said);
        }
    }

    /// <summary>Each time that a group comes again within the window is a warning.</summary>
    private void SoftRepeat()
    {
        if (_problem.Rule("rotation.repeat") is not { Severity: RuleSeverity.Warn } rule)
        {
            return;
        }

        var windows = new RepeatWindows(_problem, rule.Parameter);
        foreach (var pair in ByKey(o => (o.Area, o.Group)).Select(p => p.ToList()))
        {
            for (var i = 0; i < pair.Count; i++)
            {
                if (windows.TimesBefore(pair[i].Option) is > 0 and var times)
                {
                    _between.Add(pair[i].Var * times);
                }

                for (var j = i + 1; j < pair.Count; j++)
                {
                    if (windows.AreClose(pair[i].Option.Round, pair[j].Option.Round))
                    {
                        var both = Model.NewBoolVar("");
                        Model.Add(both >= pair[i].Var + pair[j].Var - 1);
                        _between.Add(both);
                    }
                }
            }
        }
    }

    private void Pins()
    {
        foreach (var pin in _problem.Pins)
        {
            var at = Array.FindIndex(Options, o =>
                _problem.Rounds[o.Round].Id == pin.RoundId && _problem.Areas[o.Area].Id == pin.AreaId && _problem.Groups[o.Group].Id == pin.GroupId);
            Model.AddBoolOr(at < 0 ? [] : [Chosen[at]]);
        }
    }

    private IEnumerable<IGrouping<TKey, (PairOption Option, BoolVar Var)>> ByKey<TKey>(Func<PairOption, TKey> key) =>
        Options.Zip(Chosen).GroupBy(p => key(p.First), p => (p.First, p.Second));
}
