using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues;

/// <summary>相似问题: what an issue that is being written down, or judged, has in common with one that was found before.</summary>
/// <param name="Words">Share of the pairs of characters of the asked text that the other has too, 0 to 1.</param>
public sealed record Similarity(bool SameUnit, bool SameCategory, bool SameClause, double Words)
{
    /// <summary>From here on texts count as alike whatever else differs.</summary>
    public const double Alike = 0.45;

    /// <summary>At the same unit less is enough to be worth a look.</summary>
    public const double AlikeAtUnit = 0.2;

    /// <summary>Worth showing: the same unit and something else, the same clause, or the same words.</summary>
    public bool Counts => Words >= Alike || SameClause || (SameUnit && (SameCategory || Words >= AlikeAtUnit));

    /// <summary>For the order, the most telling first.</summary>
    public double Weight => Words + (SameUnit ? 0.5 : 0) + (SameClause ? 0.3 : 0) + (SameCategory ? 0.1 : 0);

    /// <summary>What is the same, in words.</summary>
    public IReadOnlyList<string> Reasons =>
    [
        .. SameUnit ? (string[])["同一单位"] : [],
        .. SameClause ? (string[])["同一依据"] : [],
        .. SameCategory ? (string[])["同一类别"] : [],
        .. Words >= (SameUnit ? AlikeAtUnit : Alike) ? (string[])["用语相近"] : [],
    ];

    /// <param name="pairs">Of the asked text.</param>
    /// <param name="others">Of the other, both in rising order.</param>
    public static double WordsInCommon(ReadOnlySpan<int> pairs, ReadOnlySpan<int> others)
    {
        var (both, at) = (0, 0);
        foreach (var pair in pairs)
        {
            while (at < others.Length && others[at] < pair)
            {
                at++;
            }

            both += at < others.Length && others[at] == pair ? 1 : 0;
        }

        return pairs.Length is 0 ? 0 : (double)both / pairs.Length;
    }

    /// <summary>Whether two grounds are one: the same text but for blanks and widths.</summary>
    public static bool IsSameClause(string? one, string? other) =>
        !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other) && Import.Folding.Compact(one) == Import.Folding.Compact(other);
}
