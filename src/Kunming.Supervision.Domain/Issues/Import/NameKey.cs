using System.Text.RegularExpressions;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>How names typed by different people are compared.</summary>
public static partial class NameKey
{
    /// <summary>One width, letters and digits only, small letters; empty when there are none.</summary>
    public static string Of(string? name) =>
        string.Concat(Folding.Narrow(name ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The forms in which people write an area, as keys, longest first: 石林彝族自治县, 石林县, 石林.</summary>
    public static IReadOnlyList<string> FormsOfArea(string area)
    {
        var full = Of(area);
        var plain = Nationalities().Replace(full, "$1");
        var stem = plain.Length > 2 && "市县区".Contains(plain[^1]) ? plain[..^1] : plain;
        return [.. new[] { full, plain, stem }.Distinct().OrderByDescending(f => f.Length)];
    }

    /// <summary>The key without the area that it begins with; the key itself when nothing would be left.</summary>
    public static string WithoutArea(string key, IReadOnlyList<string> forms)
    {
        var form = forms.FirstOrDefault(f => key.Length > f.Length + 1 && key.StartsWith(f, StringComparison.Ordinal));
        return form is null ? key : key[form.Length..];
    }

    /// <summary>The key of a street's, town's or village's body by the place alone: 护国街道办事处 and 护国街道办 are 护国街道, 板桥镇人民政府 is 板桥镇.</summary>
    public static string WithPlainEnding(string key) => Bodies().Replace(key, "");

    /// <summary>Likeness of two keys from 0 to 1 by their common pairs of characters.</summary>
    public static double Likeness(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2)
        {
            return one == other ? 1 : 0;
        }

        var common = 0;
        for (var i = 0; i + 1 < one.Length; i++)
        {
            common += other.AsSpan().IndexOf(one.AsSpan(i, 2)) >= 0 ? 1 : 0;
        }

        return 2.0 * common / (one.Length + other.Length - 2);
    }

    /// <summary>The names most like a text, as an ending of a sentence: “，最接近的是甲、乙、丙”; empty when nothing is like it.</summary>
    public static string Nearest(string text, IEnumerable<string> names, int most = 3)
    {
        var key = Of(text);
        var near = names.Select(n => (Name: n, Score: Likeness(key, Of(n)))).Where(n => n.Score >= 0.25)
            .OrderByDescending(n => n.Score).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name).Distinct().Take(most).ToList();
        return near.Count is 0 ? "" : $"，最接近的是{string.Join('、', near)}";
    }

    [GeneratedRegex("(?<=.街道)办(事处)?$|(?<=.[镇乡])(人民)?政府$|(?<=.社区)居(民委员|委)会$|(?<=.村)村?(民委员|委)会$")]
    private static partial Regex Bodies();

    [GeneratedRegex("(?<=.{2})[^县区市]{1,6}族自治(县|州|区)$")]
    private static partial Regex Nationalities();
}
