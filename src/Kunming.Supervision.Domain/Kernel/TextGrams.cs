using System.Text;

namespace Kunming.Supervision.Domain.Kernel;

/// <summary>
/// The pairs of neighbouring characters in a text, as numbers: what an index over texts holds, so that two characters in a row are found. A text
/// that holds another has all its pairs; the reverse is not so, and the text itself must be asked.
/// </summary>
public static class TextGrams
{
    /// <summary>Bits by which the first character is moved: a pair has a number of its own, but for rare characters beyond U+FFFF.</summary>
    private const int Shift = 16;

    /// <returns>Each number once, in rising order; none for a text of one character.</returns>
    public static int[] Of(params ReadOnlySpan<string> texts)
    {
        var most = 0;
        foreach (var text in texts)
        {
            most += text.Length;
        }

        // Twenty thousand times for a list: a set, which keeps its own order, costs more than putting them in order and leaving out what stands there twice.
        var (pairs, count) = (new int[most], 0);
        foreach (var text in texts)
        {
            Rune? last = null;
            foreach (var rune in text.EnumerateRunes())
            {
                if (last is { } first)
                {
                    pairs[count++] = first.Value << Shift ^ rune.Value;
                }

                last = rune;
            }
        }

        pairs.AsSpan(0, count).Sort();
        var different = 0;
        for (var i = 0; i < count; i++)
        {
            if (i is 0 || pairs[i] != pairs[different - 1])
            {
                pairs[different++] = pairs[i];
            }
        }

        return pairs[..different];
    }
}
