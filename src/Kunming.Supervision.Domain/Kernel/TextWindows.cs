namespace Kunming.Supervision.Domain.Kernel;

/// <summary>Short pieces of a text, spread over it, by which other texts on the same matter are found: whoever writes of it again uses some of the words again.</summary>
public static class TextWindows
{
    /// <summary>Characters of a piece: two words of two characters, which say more than either.</summary>
    public const int Length = 4;

    /// <param name="most">How many pieces at most; from a longer text they are taken at even distances.</param>
    /// <returns>Pieces of letters alone, each once, in the order of the text; numbers and days say nothing about the matter.</returns>
    public static IReadOnlyList<string> Of(string text, int most)
    {
        var all = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
            {
                continue;
            }

            for (var from = start; from + Length <= at; from += Length / 2)
            {
                all.Add(text.Substring(from, Length));
            }

            start = at + 1;
        }

        string[] pieces = [.. all.Distinct(StringComparer.Ordinal)];
        return pieces.Length <= most ? pieces : [.. Enumerable.Range(0, most).Select(i => pieces[i * pieces.Length / most])];
    }
}
