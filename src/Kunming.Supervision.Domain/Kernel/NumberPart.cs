namespace Kunming.Supervision.Domain.Kernel;

/// <summary>A text that somebody looks for, as it would stand in the numbers of one series.</summary>
/// <param name="AtStart">Numbers that hold it can only begin with it, so that an index on them answers.</param>
public sealed record NumberPart(string Text, bool AtStart)
{
    private const int YearLength = 4;

    /// <summary>What sorts after every number that begins with the text, character by character.</summary>
    public string End => Text + '\uffff';

    /// <param name="words">As typed, in small letters or large.</param>
    /// <param name="prefix">Of numbers like JC-2026-0412: letters, the year, a counter.</param>
    /// <returns>Null when no number of the series can hold the words, and there is no need to read them.</returns>
    public static NumberPart? Of(string words, string prefix)
    {
        var text = words.ToUpperInvariant();
        return text.Split('-') switch
        {
            [var only] when prefix.Contains(only, StringComparison.Ordinal) || AreDigits(only) => new(text, AtStart: false),
            [var year, var counter] when AreYear(year) && AreDigits(counter) => Of(text, year, counter, prefix),
            [var letters, var year] when prefix.EndsWith(letters, StringComparison.Ordinal) && AreYear(year) => new(text, AtStart: false),
            [var letters, var year, var counter] when prefix.EndsWith(letters, StringComparison.Ordinal) && year.Length is YearLength && AreDigits(year) && AreDigits(counter) =>
                Of(text, year, counter, prefix),
            _ => null,
        };
    }

    // Without a digit of the counter it would begin the numbers of a whole year, for which an index is no help.
    private static NumberPart Of(string text, string year, string counter, string prefix) =>
        year.Length is YearLength && counter.Length > 0 ? new($"{prefix}-{year}-{counter}", AtStart: true) : new(text, AtStart: false);

    private static bool AreYear(string text) => text.Length <= YearLength && AreDigits(text);

    private static bool AreDigits(string text) => text.All(char.IsAsciiDigit);
}
