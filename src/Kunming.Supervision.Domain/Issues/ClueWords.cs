namespace Kunming.Supervision.Domain.Issues;

/// <summary>
/// What a list says of clues. That a clue exists is known to its custody line alone (docs/adr/0014), while an issue is read by the county and the rectified unit, too: these words
/// are taken out of whatever an issue keeps of its source.
/// </summary>
public static class ClueWords
{
    private const string Clue = "线索";

    /// <summary>The text without the parts, set apart by semicolons, that speak of clues; null when nothing is left.</summary>
    public static string? Without(string? text)
    {
        if (text?.Contains(Clue, StringComparison.Ordinal) is not true)
        {
            return text;
        }

        var kept = text.Split(['；', ';']).Select(p => p.Trim()).Where(p => p.Length > 0 && !p.Contains(Clue, StringComparison.Ordinal)).ToList();
        return kept.Count is 0 ? null : string.Join('；', kept);
    }
}
