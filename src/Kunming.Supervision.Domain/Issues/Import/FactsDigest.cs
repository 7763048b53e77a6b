using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>The fingerprint of an issue's facts: the same finding typed twice, in other widths or numbered otherwise, has the same one.</summary>
public static partial class FactsDigest
{
    /// <summary>Length of a digest in characters.</summary>
    public const int Length = 64;

    /// <summary>SHA-256 over unit, day and description, as 64 lower-case hexadecimal characters.</summary>
    /// <param name="organisationKey">What identifies the inspected unit: its id or code.</param>
    public static string Of(string organisationKey, DateOnly foundOn, string description)
    {
        var facts = string.Join('\n', Folding.Compact(organisationKey), foundOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Normalise(description));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));
    }

    /// <summary>The description without blanks, width, leading number and closing full stop.</summary>
    public static string Normalise(string description)
    {
        var text = Folding.Compact(description).Replace('。', '.').Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'');
        return LeadingNumber().Replace(text, "").TrimEnd('.', ';', ',', '!').ToLowerInvariant();
    }

    // 1.31个项目 is number one; 1.5亿元 is an amount.
    [GeneratedRegex(@"^(\(\d{1,3}\)[.、]?|\d{1,3}[、)]|\d{1,2}\.(?!\d+(\.\d+)?(%|亿|万|千|倍|元|米|公里|平方|吨|亩|公斤|小时))|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|[⑴-⒇])")]
    private static partial Regex LeadingNumber();
}
