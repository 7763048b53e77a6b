using Google.OrTools.Sat;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>The problem with a switch for each demand, or for each rule: what is switched off asks nothing. Barred options are in it, for their bars may be switched off.</summary>
internal sealed class RelaxedModel<TKey>
    where TKey : notnull
{
    private readonly RotationProblem _problem;
    private readonly Func<Demand, TKey> _key;
    private readonly List<(PairOption Option, BoolVar Var)> _chosen;
    private readonly Dictionary<TKey, BoolVar> _switches = [];

    public RelaxedModel(RotationProblem problem, IReadOnlyList<PairOption> options, Func<Demand, TKey> key)
    {
        (_problem, _key) = (problem, key);
        _chosen = [.. options.Select(o => (o, Model.NewBoolVar("")))];
        foreach (var (option, x) in _chosen)
        {
            foreach (var bar in option.Bars)
            {
                Model.AddImplication(Switch(bar), x.Not());
            }
        }

        Cover();
        Load();
        Repeat();
        Pins();
    }

    public CpModel Model { get; } = new();

    public IReadOnlyDictionary<TKey, BoolVar> Switches => _switches;

    private BoolVar Switch(Demand demand)
    {
        var key = _key(demand);
        if (!_switches.TryGetValue(key, out var found))
        {
            _switches[key] = found = Model.NewBoolVar("");
        }

        return found;
    }

    private void Cover()
    {
        var found = _chosen.ToLookup(p => (p.Option.Round, p.Option.Area), p => p.Var);
        for (var r = 0; r < _problem.Rounds.Count; r++)
        {
            for (var a = 0; a < _problem.Areas.Count && !_problem.Rounds[r].Cancelled; a++)
            {
                if (_problem.Rounds[r].GoesTo(_problem.Areas[a].Id))
                {
                    Model.AddAtMostOne(found[(r, a)]);
                    Model.AddBoolOr(found[(r, a)]).OnlyEnforceIf(Switch(new("rotation.cover", _problem.Rounds[r].Id, _problem.Areas[a].Id)));
                }
            }
        }
    }

    private void Load()
    {
        if (_problem.Rule("rotation.load") is { Severity: not RuleSeverity.Warn } rule)
        {
            foreach (var slot in _chosen.GroupBy(p => (p.Option.Round, p.Option.Group)).Where(s => s.Count() > rule.Parameter))
            {
                var demand = new Demand("rotation.load", _problem.Rounds[slot.Key.Round].Id, GroupId: _problem.Groups[slot.Key.Group].Id);
                Model.Add(LinearExpr.Sum(slot.Select(p => p.Var)) <= rule.Parameter).OnlyEnforceIf(Switch(demand));
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
        foreach (var pair in _chosen.GroupBy(p => (p.Option.Area, p.Option.Group)))
        {
            var demand = new Demand("rotation.repeat", AreaId: _problem.Areas[pair.Key.Area].Id, GroupId: _problem.Groups[pair.Key.Group].Id);
            foreach (var (_, x) in pair.Where(p => windows.WasThereBefore(p.Option)))
            {
                Model.AddImplication(Switch(demand), x.Not());
            }

            foreach (var window in windows.Over(pair, p => p.Option.Round))
            {
                Model.Add(LinearExpr.Sum(window.Select(p => p.Var)) <= 1).OnlyEnforceIf(Switch(demand));
            }
        }
    }

    private void Pins()
    {
        foreach (var pin in _problem.Pins)
        {
            var x = _chosen.Where(p => _problem.Rounds[p.Option.Round].Id == pin.RoundId && _problem.Areas[p.Option.Area].Id == pin.AreaId
                && _problem.Groups[p.Option.Group].Id == pin.GroupId).Select(p => p.Var);
            Model.AddBoolOr(x).OnlyEnforceIf(Switch(new("rotation.pin", pin.RoundId, pin.AreaId, pin.GroupId)));
        }
    }
}
