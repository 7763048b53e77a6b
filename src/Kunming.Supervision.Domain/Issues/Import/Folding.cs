using System.Text;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>
/// One spelling for texts that were typed in full or half width. Own code, because string.Normalize leaves such characters
/// as they are where the runtime has no ICU, and a digest must not depend on the machine.
/// </summary>
public static class Folding
{
    /// <summary>Full-width letters, digits and signs become ASCII, every kind of blank an ordinary one; CJK punctuation such as 、 and 。 stays.</summary>
    public static string Narrow(string text)
    {
        var first = FirstWide(text);
        if (first < 0)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            folded.Append(Narrow(c));
        }

        return folded.ToString();
    }

    /// <summary>As <see cref="Narrow(string)"/>, and without any blank or line break.</summary>
    public static string Compact(string text) => string.Concat(Narrow(text).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>二〇二六年九月三十日 → 2026年9月30日: Chinese numerals before a unit of time become digits, others stay.</summary>
    public static string Digits(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && Numerals.Contains(text[end]))
            {
                end++;
            }

            if (end > i && end < text.Length && "年月日号个天周工".Contains(text[end]))
            {
                result.Append(Number(text.AsSpan(i, end - i)));
            }
            else
            {
                end = Math.Max(end, i + 1);
                result.Append(text, i, end - i);
            }

            i = end;
        }

        return result.ToString();
    }

    private const string Numerals = "〇一二三四五六七八九十零○两";

    private static string Number(ReadOnlySpan<char> run)
    {
        var ten = run.IndexOf('十');
        if (ten < 0)
        {
            return string.Concat(run.ToArray().Select(Digit));
        }

        var tens = ten is 0 ? 1 : Digit(run[ten - 1]);
        var ones = ten == run.Length - 1 ? 0 : Digit(run[ten + 1]);
        return ((tens * 10) + ones).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int Digit(char c) => c switch
    {
        '零' or '○' => 0,
        '两' => 2,
        _ => Numerals.IndexOf(c),
    };

    private static int FirstWide(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Narrow(text[i]) != text[i])
            {
                return i;
            }
        }

        return -1;
    }

    private static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' => ' ',
        _ => c,
    };
}
