namespace Kunming.Supervision.Domain.Issues;

/// <summary>Texts by their runs of three characters, so that those like a given one are found without comparing it with all.</summary>
public sealed class LikenessIndex<T>
{
    private readonly List<(IReadOnlySet<string> Runs, T Of)> _texts = [];
    private readonly Dictionary<string, List<int>> _byRun = new(StringComparer.Ordinal);

    public void Add(string text, T of)
    {
        var runs = TextLikeness.RunsOf(text);
        foreach (var run in runs)
        {
            (_byRun.TryGetValue(run, out var at) ? at : _byRun[run] = []).Add(_texts.Count);
        }

        _texts.Add((runs, of));
    }

    /// <summary>
    /// Whatever was added with a text of the same wording. Two texts that share four runs of five share at least one of the rarest fifth of either, so
    /// only texts with one of these are looked at.
    /// </summary>
    public IEnumerable<T> Alike(IReadOnlySet<string> runs)
    {
        var rarest = runs.Select(r => _byRun.GetValueOrDefault(r) ?? []).OrderBy(at => at.Count).Take(runs.Count - (int)Math.Ceiling(TextLikeness.Same * runs.Count) + 1);
        return rarest.SelectMany(at => at).Distinct().Select(at => _texts[at]).Where(t => TextLikeness.Of(runs, t.Runs) >= TextLikeness.Same).Select(t => t.Of);
    }
}
