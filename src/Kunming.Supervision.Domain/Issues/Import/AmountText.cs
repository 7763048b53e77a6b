using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>A sum of money as a list states it, in yuan; none where the list says that there is none; or why it cannot be read.</summary>
public sealed record AmountReading(decimal? Amount, Rule? Problem);

/// <summary>Reads sums as lists state them: 3000, 3,000.50元, ￥8000, 12.5万元. A bare number counts in the unit of its column.</summary>
public static partial class AmountText
{
    private const int LongestShown = 41;

    public static readonly Rule Unreadable = new("amount.unreadable", "涉及金额“{0}”读不懂，请写成数字，如3000或12.5万元");
    public static readonly Rule TooLarge = new("amount.too-large", "涉及金额“{0}”超过{1}亿元，请核对金额和单位");

    /// <summary>What one of a column's numbers is worth, as its heading or the form says: 涉及金额（万元） → 10,000; null where it says nothing.</summary>
    public static decimal? UnitOf(string? heading) =>
        Heading().Match(Folding.Compact(heading ?? "")) is { Success: true } unit ? Worth(unit.Groups["unit"].Value) : null;

    /// <param name="unit">What one is worth when the cell names no unit of its own.</param>
    public static AmountReading Read(string text, decimal unit)
    {
        var compact = Folding.Compact(text);
        if (None().IsMatch(compact))
        {
            return new(null, null);
        }

        if (Sum().Match(compact) is not { Success: true } sum
            || !decimal.TryParse(sum.Groups["n"].ValueSpan, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
        {
            return new(null, Unreadable.With(Text.Shorten(text, LongestShown)));
        }

        var worth = sum.Groups["unit"].Success ? Worth(sum.Groups["unit"].Value) : unit;
        return number < 0 ? new(null, IssueRules.NegativeAmount)
            : number > Issue.AmountMost / worth ? new(null, TooLarge.With(Text.Shorten(text, LongestShown), Issue.AmountMost / 100_000_000))
            : new(decimal.Round(number * worth, 2, MidpointRounding.AwayFromZero), null);
    }

    private static decimal Worth(string unit) => unit.TrimEnd('元') switch
    {
        "亿" => 100_000_000,
        "千万" => 10_000_000,
        "百万" => 1_000_000,
        "十万" => 100_000,
        "万" => 10_000,
        "千" => 1_000,
        "百" => 100,
        _ => 1,
    };

    [GeneratedRegex(@"(?<unit>(亿|千万|百万|十万|万|千|百)?元)(?=[)/]|$)|[(/:](?<unit>亿|千万|百万|万|千)(\)|$)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(无|没有|不涉及|未涉及|[-—–―/\\]+)$")]
    private static partial Regex None();

    [GeneratedRegex(@"^(人民币|RMB)?[¥￥]?(?<n>[-+]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?)(?<unit>(亿|千万|百万|十万|万|千|百)元?|元)?整?$", RegexOptions.IgnoreCase)]
    private static partial Regex Sum();
}
