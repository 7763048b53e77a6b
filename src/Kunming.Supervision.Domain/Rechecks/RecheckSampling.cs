using System.Security.Cryptography;
using System.Text;

namespace Kunming.Supervision.Domain.Rechecks;

/// <summary>A closed issue that may be drawn.</summary>
/// <param name="Stratum">Code of the jurisdiction.</param>
/// <param name="Grave">严重: always looked at again.</param>
/// <param name="FinderNumber">Number of the group that found it; 0 when a county did.</param>
public sealed record RecheckCandidate(string Number, string Stratum, bool Grave, int FinderNumber)
{
    /// <summary>One line of the published population, e.g. <c>530102|WT-2026-0183|1|3</c>.</summary>
    public override string ToString() => $"{Stratum}|{Number}|{(Grave ? 1 : 0)}|{FinderNumber}";

    public static RecheckCandidate Parse(string line) => line.Split('|') is [var stratum, var number, var grave, var finder]
        ? new(number, stratum, grave is "1", int.Parse(finder, System.Globalization.CultureInfo.InvariantCulture))
        : throw new FormatException($"No candidate: {line}");
}

/// <param name="Key">Lower-case hexadecimal; the order within the stratum.</param>
/// <param name="GroupNumber">Number of the group that looks at it.</param>
public sealed record DrawnRecheck(RecheckCandidate Candidate, string Key, int GroupNumber);

/// <summary>
/// The draw, so plain that it can be repeated with <c>sha256sum</c> and a pencil (docs/rechecks.md): each candidate's key is
/// SHA-256 of <c>seed|number</c>; of each stratum the least keys are taken, as many as the share asks for, rounded up; all grave issues besides.
/// </summary>
public static class RecheckSampling
{
    /// <summary>Random bytes of a seed.</summary>
    public const int SeedBytes = 16;

    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    public static string KeyOf(string seed, string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{number}")));

    /// <summary>How many of a stratum are taken: the share, rounded up, so that no county is left out.</summary>
    public static int TakenOf(int population, int percent) => ((population * percent) + 99) / 100;

    /// <summary>
    /// The drawn issues in order of stratum and key, each with the group that has the fewest of them so far and did not find it; of several such groups
    /// the one with the lowest number.
    /// </summary>
    /// <param name="groups">Numbers of the groups that work; at least two, or one that found nothing of it.</param>
    /// <exception cref="InvalidOperationException">There is no group but the finder.</exception>
    public static IReadOnlyList<DrawnRecheck> Draw(string seed, int percent, IReadOnlyCollection<RecheckCandidate> population, IReadOnlyCollection<int> groups)
    {
        var drawn = population.GroupBy(c => c.Stratum, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal).SelectMany(stratum =>
        {
            var ranked = stratum.Select(c => (Candidate: c, Key: KeyOf(seed, c.Number))).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
            var taken = TakenOf(ranked.Count, percent);
            return ranked.Where((c, at) => at < taken || c.Candidate.Grave);
        });
        var load = groups.Order().ToDictionary(g => g, _ => 0);
        var result = new List<DrawnRecheck>();
        foreach (var (candidate, key) in drawn)
        {
            var group = load.Where(g => g.Key != candidate.FinderNumber).OrderBy(g => g.Value).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault()
                ?? throw new InvalidOperationException("A recheck needs a group that did not find the issue.");
            load[group]++;
            result.Add(new(candidate, key, group));
        }

        return result;
    }
}
