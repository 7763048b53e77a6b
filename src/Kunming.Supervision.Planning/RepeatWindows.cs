using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>Runs of rounds within which a group may be in an area once. Cancelled rounds are not counted.</summary>
internal sealed class RepeatWindows
{
    private readonly int _length;
    private readonly Dictionary<int, int> _places;
    private readonly Dictionary<(Guid Group, Guid Area), int> _before;
    private readonly RotationProblem _problem;

    public RepeatWindows(RotationProblem problem, int length)
    {
        (_problem, _length) = (problem, length);
        _places = problem.Rounds.Select((r, i) => (r, i)).Where(p => !p.r.Cancelled).Select((p, place) => (p.i, place)).ToDictionary(p => p.i, p => p.place);
        _before = problem.Past.GroupBy(p => (p.GroupId, p.AreaId)).ToDictionary(p => p.Key, p => p.Min(x => x.RoundsBefore));
    }

    public bool WasThereBefore(PairOption option) =>
        _before.TryGetValue((_problem.Groups[option.Group].Id, _problem.Areas[option.Area].Id), out var before) && _places[option.Round] + before < _length;

    /// <summary>How many of the rounds before the plan were too close, each of them counted.</summary>
    public int TimesBefore(PairOption option) => _problem.Past.Count(p =>
        p.GroupId == _problem.Groups[option.Group].Id && p.AreaId == _problem.Areas[option.Area].Id && _places[option.Round] + p.RoundsBefore < _length);

    public bool AreClose(int round, int other) => Math.Abs(_places[round] - _places[other]) < _length;

    /// <summary>The runs with more than one item, longest ones only.</summary>
    public IEnumerable<IReadOnlyList<T>> Over<T>(IEnumerable<T> items, Func<T, int> round)
    {
        var placed = items.Select(i => (Item: i, Place: _places[round(i)])).ToList();
        var last = Math.Max(0, _places.Count - _length);
        for (var start = 0; _length > 1 && start <= last; start++)
        {
            var run = placed.Where(p => p.Place >= start && p.Place < start + _length).Select(p => p.Item).ToList();
            if (run.Count > 1)
            {
                yield return run;
            }
        }
    }
}
