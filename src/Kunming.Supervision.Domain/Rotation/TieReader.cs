using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>A tie that a text seems to speak of; a person confirms it or does not.</summary>
/// <param name="Unit">The unit as the text has it; null where only the place is named.</param>
/// <param name="Text">The piece of text that it was read from.</param>
public sealed record TieProposal(TieKind Kind, Guid JurisdictionId, string Place, string? Unit, DateOnly? From, DateOnly? Until, string Text);

/// <summary>
/// Reads what the pool's register says in words: 籍贯, 成长地, 主要工作经历 (西山区：教育局（2012.08—2015.03）) and 亲属任职 (配偶：晋宁区卫生健康局). It proposes and
/// decides nothing; what names no county or zone of the city proposes nothing.
/// </summary>
public static partial class TieReader
{
    public static IReadOnlyList<TieProposal> Read(PoolProfile profile, IReadOnlyCollection<Jurisdiction> places) =>
    [
        .. OfPlace(TieKind.NativePlace, profile.NativePlace, places),
        .. OfPlace(TieKind.GrewUp, profile.GrewUpIn, places),
        .. OfPieces(TieKind.Post, profile.Experience, places),
        .. OfPieces(TieKind.Relative, profile.Relatives, places),
    ];

    private static IEnumerable<TieProposal> OfPlace(TieKind kind, string? text, IReadOnlyCollection<Jurisdiction> places) =>
        PlaceNames.In(text, places).Take(1).Select(p => new TieProposal(kind, p.JurisdictionId, p.Name, null, null, null, text!.Trim()));

    private static IEnumerable<TieProposal> OfPieces(TieKind kind, string? text, IReadOnlyCollection<Jurisdiction> places)
    {
        foreach (var piece in Separator().Split(text ?? "").Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            foreach (var place in PlaceNames.In(piece, places))
            {
                var (from, until) = kind is TieKind.Post ? DaysOf(piece) : (null, null);
                yield return new(kind, place.JurisdictionId, place.Name, UnitIn(piece, place.Written), from, until, piece);
            }
        }
    }

    /// <summary>What follows the place, without dates and marks.</summary>
    private static string? UnitIn(string piece, string place)
    {
        var behind = Days().Replace(piece[(piece.IndexOf(place, StringComparison.Ordinal) + place.Length)..], "");
        var unit = behind.Trim(' ', '：', ':', '（', '）', '(', ')', '，', ',', '。');
        return unit.Length is 0 ? null : unit;
    }

    /// <summary>From the first day of the first month to the day after the last month: a register knows months only. 至今 has no end.</summary>
    private static (DateOnly? From, DateOnly? Until) DaysOf(string piece) => Days().Match(piece) is { Success: true } match
        ? (Month(match.Groups[1].Value, match.Groups[2].Value), match.Groups[3].Success ? Month(match.Groups[3].Value, match.Groups[4].Value)?.AddMonths(1) : null)
        : (null, null);

    private static DateOnly? Month(string year, string month) =>
        int.Parse(year, CultureInfo.InvariantCulture) is >= 1930 and var y && int.Parse(month, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var m ? new(y, m, 1) : null;

    [GeneratedRegex(@"[；;\r\n]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"(\d{4})[.\-/年](\d{1,2})月?\s*[—－–\-~～至]+\s*(?:(\d{4})[.\-/年](\d{1,2})月?|今|现在)")]
    private static partial Regex Days();
}
