using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;

namespace Kunming.Supervision.Domain.Tests.Walks;

/// <summary>
/// Plays every verb by everybody in every state that can be reached, and asks from which of them no way leads to the end. Aggregates cannot
/// be copied, so a state is reached again by playing the way to it once more.
/// </summary>
internal sealed class Search(Func<Issue> start, IReadOnlyList<Viewer> people, IReadOnlyList<Play> plays)
{
    private readonly List<(int From, Play? Play, Viewer? By)> _ways = [(-1, null, null)];
    private readonly List<List<int>> _before = [[]];
    private readonly Dictionary<string, int> _known = [];
    private readonly HashSet<int> _settled = [];

    public HashSet<IssueStatus> Reached { get; } = [];

    public int States => _known.Count;

    /// <summary>The states that can be reached and cannot be left towards the end.</summary>
    public IReadOnlyList<string> DeadEnds()
    {
        _known[Again(0).Key] = 0;
        for (var at = 0; at < _ways.Count; at++)
        {
            Expand(at);
        }

        var home = new HashSet<int>(_settled);
        var open = new Queue<int>(home);
        while (open.TryDequeue(out var at))
        {
            foreach (var earlier in _before[at].Where(home.Add))
            {
                open.Enqueue(earlier);
            }
        }

        return [.. _known.Where(k => !home.Contains(k.Value)).Select(k => k.Key)];
    }

    private void Expand(int at)
    {
        var board = Again(at);
        Reached.Add(board.Issue.Status);
        if (board.Settled)
        {
            _settled.Add(at);
        }

        foreach (var play in plays)
        {
            foreach (var by in people)
            {
                if (board.Try(play, by))
                {
                    _before[Place(board.Key, at, play, by)].Add(at);
                    board = Again(at);
                }
            }
        }
    }

    private int Place(string key, int from, Play play, Viewer by)
    {
        if (!_known.TryGetValue(key, out var at))
        {
            _known[key] = at = _ways.Count;
            _ways.Add((from, play, by));
            _before.Add([]);
        }

        return at;
    }

    private Board Again(int at)
    {
        var way = new Stack<(Play Play, Viewer By)>();
        for (; _ways[at].Play is { } play; at = _ways[at].From)
        {
            way.Push((play, _ways[at].By!));
        }

        var board = new Board(start(), plays.Count > Board.Plays.Count);
        Assert.All(way, step => Assert.True(board.Try(step.Play, step.By)));
        return board;
    }
}
