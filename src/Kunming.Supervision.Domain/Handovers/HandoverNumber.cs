using System.Buffers;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Handovers;

/// <summary>发文字号 of a handover: 昆监交〔2026〕12号, hexagonal brackets and no leading zeros (GB/T 9704-2012 7.2.5).</summary>
public static class HandoverNumber
{
    public const string Prefix = "昆监交";

    private static readonly SearchValues<char> Signs = SearchValues.Create($"{Prefix}〔〕号0123456789");

    public static string Format(int year, long sequence) => $"{Prefix}〔{year}〕{sequence}号";

    /// <summary>A part of a number as somebody types it, with whatever brackets the keyboard has.</summary>
    /// <returns>Null when no number can hold the words, and there is no need to read them.</returns>
    public static NumberPart? PartOf(string words)
    {
        var text = string.Concat(words.Select(c => c switch { '[' or '(' or '（' or '【' or '［' => '〔', ']' or ')' or '）' or '】' or '］' => '〕', _ => c }));
        if (text.AsSpan().ContainsAnyExcept(Signs))
        {
            return null;
        }

        // Without a digit of the counter it would begin the numbers of a whole year, for which an index is no help.
        var counter = text.IndexOf('〕', StringComparison.Ordinal) + 1;
        return new(text, text.StartsWith($"{Prefix}〔", StringComparison.Ordinal) && counter > 0 && counter < text.Length);
    }
}
