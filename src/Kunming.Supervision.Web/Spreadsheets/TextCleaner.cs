using System.Buffers;
using System.Text;

namespace Kunming.Supervision.Web.Spreadsheets;

/// <summary>Takes out what no list means to hold: control characters, zero-width and direction marks, halves of characters.</summary>
public static class TextCleaner
{
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Where(c => c is not ('\n' or '\t'))
            .Concat("\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF\uFFFE\uFFFF").ToArray());

    /// <summary>The text with line ends as \n; says whether more than line ends had to be mended.</summary>
    public static string Clean(string text, out bool mended)
    {
        mended = false;
        if (text.AsSpan().IndexOfAny(Unwanted) < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (c is '\r')
            {
                _ = next is '\n' ? clean : clean.Append('\n');
            }
            else if (char.IsSurrogatePair(c, next))
            {
                clean.Append(c).Append(next);
                i++;
            }
            else if (Unwanted.Contains(c) || char.IsSurrogate(c))
            {
                mended = true;
            }
            else
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}
