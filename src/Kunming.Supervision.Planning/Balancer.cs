using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>
/// Evens out the loads and ways of a plan that keeps the rules, by exchanges that keep them too. CP-SAT finds plans with the fewest warnings in a blink,
/// and is slow where a maximum over all groups is to be small; trying exchanges is the other way round. Decided by the seed and counted in steps, never by the clock.
/// </summary>
internal sealed class Balancer
{
    private const int StepsForEffort = 300_000;
    private const int Between = 512;
    private const int Nobody = -1;

    private readonly RotationProblem _problem;
    private readonly PairOption?[,,] _legal;
    private readonly int[,] _group;
    private readonly int[,] _areas;
    private readonly long[] _loads;
    private readonly long[] _ways;
    private readonly long[,] _way;
    private readonly long _shortest;

    /// <summary>Ways are kept in minutes and weighed in hours; as kilometres, in problems from before, they are weighed as they are.</summary>
    private readonly int _perUnit;
    private readonly int[] _places;
    private readonly List<(int Round, int Area)> _free = [];
    private readonly HashSet<(int Round, int Area)> _isFree = [];
    private readonly int _mostAreas;
    private readonly int _window;
    private readonly int _softAreas;
    private readonly int _softWindow;
    private readonly RepeatWindows _soft;
    private long _warnings;

    public Balancer(RotationProblem problem, IReadOnlyList<PairOption> options, IEnumerable<PairOption> chosen)
    {
        _problem = problem;
        var (rounds, areas, groups) = (problem.Rounds.Count, problem.Areas.Count, problem.Groups.Count);
        (_legal, _group, _areas) = (new PairOption?[rounds, areas, groups], new int[rounds, areas], new int[rounds, groups]);
        (_loads, _ways, _places) = (new long[groups], new long[groups], new int[rounds]);
        _mostAreas = problem.Rule("rotation.load") is { Severity: not RuleSeverity.Warn } load ? load.Parameter : int.MaxValue;
        _window = problem.Rule("rotation.repeat") is { Severity: not RuleSeverity.Warn } repeat ? repeat.Parameter : 0;
        _softAreas = problem.Rule("rotation.load") is { Severity: RuleSeverity.Warn } softLoad ? softLoad.Parameter : int.MaxValue;
        _softWindow = problem.Rule("rotation.repeat") is { Severity: RuleSeverity.Warn } softRepeat ? softRepeat.Parameter : 0;
        _soft = new(problem, _softWindow);
        for (int r = 0, place = 0; r < rounds; r++)
        {
            _places[r] = problem.Rounds[r].Cancelled ? -1 : place++;
        }

        for (var r = 0; r < rounds; r++)
        {
            for (var a = 0; a < areas; a++)
            {
                _group[r, a] = Nobody;
            }
        }

        var before = new RepeatWindows(problem, _window);
        foreach (var option in options.Where(o => o.Bars.Count is 0 && !before.WasThereBefore(o)))
        {
            _legal[option.Round, option.Area, option.Group] = option;
        }

        _perUnit = problem.Ways.Count > 0 ? 60 : 1;
        _way = WaysOf(problem);
        _shortest = ShortestOf();
        var pinned = problem.Pins.Select(p => (p.RoundId, p.AreaId)).ToHashSet();
        foreach (var option in chosen)
        {
            Put(option, 1);
            if (!pinned.Contains((problem.Rounds[option.Round].Id, problem.Areas[option.Area].Id)))
            {
                _free.Add((option.Round, option.Area));
                _isFree.Add((option.Round, option.Area));
            }
        }
    }

    public long Cost => (_problem.Weights.Warning * _warnings) + (_problem.Weights.Balance * Spread(_loads)) + (_problem.Weights.Travel * (Spread(_ways) / _perUnit))
        + (_problem.Weights.Hours * Hours(_ways.Sum()));

    /// <summary>What no plan can cost less than: the fewest warnings, loads that a whole number cannot share out better, and the nearest group for each area.</summary>
    public long Bound(long fewestWarnings) =>
        (_problem.Weights.Warning * fewestWarnings) + (_loads.Sum() % _loads.Length is 0 ? 0 : _problem.Weights.Balance)
        + (_problem.Weights.Hours * Hours(_shortest));

    /// <param name="bound">Stops where nothing better can be.</param>
    /// <param name="may">What must still hold; null for no further condition.</param>
    public void Improve(PlanningOptions options, long bound, Func<PairOption, PairOption, bool>? may, Action<long>? onBetter, CancellationToken cancelled)
    {
        var random = new Random(options.Seed);
        var (best, energy) = (Cost, Energy());
        for (var step = 0; step < StepsForEffort * options.Effort && best > bound && _free.Count > 0; step++)
        {
            if (step % Between is 0)
            {
                cancelled.ThrowIfCancellationRequested();
            }

            if (Move(random) is not { } move || (may is not null && !move.Before.Zip(move.After).All(p => may(p.First, p.Second))))
            {
                continue;
            }

            Do(move.Before, move.After);
            var now = Energy();
            if (now > energy)
            {
                Do(move.After, move.Before);
                continue;
            }

            energy = now;
            if (Cost < best)
            {
                best = Cost;
                onBetter?.Invoke(best);
            }
        }
    }

    public IEnumerable<PairOption> Chosen() =>
        from r in Enumerable.Range(0, _problem.Rounds.Count)
        from a in Enumerable.Range(0, _problem.Areas.Count)
        where _problem.Rounds[r].GoesTo(_problem.Areas[a].Id)
        select _legal[r, a, _group[r, a]]!;

    /// <summary>Another group for an area, or two areas of a round, or one area's two rounds, exchange their groups. Null where a rule would break.</summary>
    private (PairOption[] Before, PairOption[] After)? Move(Random random)
    {
        var (r, a) = _free[random.Next(_free.Count)];
        var g = _group[r, a];
        var kind = random.Next(3);
        if (kind is 0)
        {
            var h = random.Next(_problem.Groups.Count);
            return h != g && _areas[r, h] < _mostAreas && Fits(r, a, h, -1) is { } other ? ([_legal[r, a, g]!], [other]) : null;
        }

        var (s, b) = kind is 1 ? (r, random.Next(_problem.Areas.Count)) : (random.Next(_places.Length), a);
        var k = _group[s, b];
        if (!_isFree.Contains((s, b)) || g == k || (r != s && (_areas[r, k] >= _mostAreas || _areas[s, g] >= _mostAreas)))
        {
            return null;
        }

        return Fits(r, a, k, a == b ? s : -1) is { } first && Fits(s, b, g, a == b ? r : -1) is { } second
            ? ([_legal[r, a, g]!, _legal[s, b, k]!], [first, second]) : null;
    }

    /// <param name="leaving">A round in which the group leaves the area by the same exchange.</param>
    private PairOption? Fits(int r, int a, int g, int leaving)
    {
        for (var other = 0; other < _places.Length; other++)
        {
            if (other != r && other != leaving && _places[other] >= 0 && Math.Abs(_places[other] - _places[r]) < _window && _group[other, a] == g
                && _problem.Rounds[other].GoesTo(_problem.Areas[a].Id))
            {
                return null;
            }
        }

        return _legal[r, a, g];
    }

    private void Do(PairOption[] before, PairOption[] after)
    {
        foreach (var option in before)
        {
            Put(option, -1);
        }

        foreach (var option in after)
        {
            Put(option, 1);
        }
    }

    private void Put(PairOption option, int sign)
    {
        // What lies between pairings is counted against those that stand at the moment: this one does not.
        _group[option.Round, option.Area] = Nobody;
        _warnings += sign * Again(option);
        _warnings -= TooMany(_areas[option.Round, option.Group]);
        _areas[option.Round, option.Group] += sign;
        _warnings += TooMany(_areas[option.Round, option.Group]);
        if (sign > 0)
        {
            _group[option.Round, option.Area] = option.Group;
        }

        _loads[option.Group] += sign;
        _ways[option.Group] += sign * _way[option.Group, option.Area];
        _warnings += sign * option.Warnings;
    }

    /// <summary>Each pairing of a group that carries more than it should is a warning.</summary>
    private long TooMany(int areas) => areas > _softAreas ? areas : 0;

    private long Again(PairOption option)
    {
        if (_softWindow is 0)
        {
            return 0;
        }

        long times = _soft.TimesBefore(option);
        for (var other = 0; other < _places.Length; other++)
        {
            times += other != option.Round && _places[other] >= 0 && _soft.AreClose(other, option.Round) && _group[other, option.Area] == option.Group ? 1 : 0;
        }

        return times;
    }

    /// <summary>The cost, and so little for every unevenness below the extremes that it only decides between equals.</summary>
    private double Energy() => Cost + (0.9 * Unevenness(_loads) / (1 + Unevenness(_loads))) + (0.00001 * Unevenness(_ways) / (_perUnit * _perUnit)) + (_problem.Weights.Hours * 0.0001 * _ways.Sum() / _perUnit);

    /// <summary>Of the road alone: what was typed as kilometres costs nothing in total.</summary>
    private long Hours(long minutes) => _problem.Ways.Count > 0 ? minutes / _perUnit : 0;

    private static long[,] WaysOf(RotationProblem problem)
    {
        var known = problem.Ways.ToDictionary(w => (w.GroupId, w.AreaId), w => w.Minutes);
        var ways = new long[problem.Groups.Count, problem.Areas.Count];
        for (var g = 0; g < problem.Groups.Count; g++)
        {
            for (var a = 0; a < problem.Areas.Count; a++)
            {
                ways[g, a] = known.Count is 0 ? problem.Areas[a].Travel : known.GetValueOrDefault((problem.Groups[g].Id, problem.Areas[a].Id));
            }
        }

        return ways;
    }

    /// <summary>Minutes if each area of each round got the nearest group that may go there.</summary>
    private long ShortestOf() => (
        from r in Enumerable.Range(0, _problem.Rounds.Count)
        from a in Enumerable.Range(0, _problem.Areas.Count)
        where _problem.Rounds[r].GoesTo(_problem.Areas[a].Id)
        select Enumerable.Range(0, _problem.Groups.Count).Where(g => _legal[r, a, g] is not null).Select(g => _way[g, a]).DefaultIfEmpty().Min()).Sum();

    private static double Unevenness(long[] values)
    {
        var mean = values.Average();
        return values.Sum(v => (v - mean) * (v - mean));
    }

    private static long Spread(long[] values) => values.Max() - values.Min();
}
