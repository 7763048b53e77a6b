namespace Kunming.Supervision.Domain.Issues;

/// <summary>How alike two short texts are: the share of three-character runs that both have, of all that either has; letters and digits only.</summary>
public static class TextLikeness
{
    /// <summary>From here on two texts count as the same wording.</summary>
    public const double Same = 0.8;

    /// <summary>Shorter texts are alike by nature.</summary>
    public const int LeastLength = 12;

    /// <returns>Empty for a text that is too short to be compared.</returns>
    public static IReadOnlySet<string> RunsOf(string text)
    {
        var plain = string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return plain.Length < LeastLength ? new HashSet<string>() : Enumerable.Range(0, plain.Length - 2).Select(at => plain.Substring(at, 3)).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>0 to 1.</returns>
    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        if (one.Count is 0 || other.Count is 0)
        {
            return 0;
        }

        var both = one.Count(other.Contains);
        return (double)both / (one.Count + other.Count - both);
    }
}
