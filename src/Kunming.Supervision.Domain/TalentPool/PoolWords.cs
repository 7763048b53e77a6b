using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.TalentPool;

/// <summary>What the columns of registers say.</summary>
public static partial class PoolWords
{
    /// <summary>1983.02, 1983-2, 1983年2月, 198302 and with a day behind.</summary>
    /// <returns>The first day of the month; null when it is none, or before 1930.</returns>
    public static DateOnly? Month(string text)
    {
        var match = MonthPattern().Match(Folding.Narrow(text));
        return match.Success && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1930 and var year
            && int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
            ? new(year, month, 1) : null;
    }

    public static PoolMemberStatus? Status(string text) => text switch
    {
        "待审" or "待审核" => PoolMemberStatus.Nominated,
        "在库" => PoolMemberStatus.InPool,
        "抽调中" or "抽调" => PoolMemberStatus.Seconded,
        "暂停" => PoolMemberStatus.Paused,
        "退库" or "已退库" => PoolMemberStatus.Returned,
        _ => null,
    };

    public static PoolSource? Source(string text) => text switch
    {
        "内部" => PoolSource.Internal,
        "外部" => PoolSource.External,
        _ => null,
    };

    public static Gender? Gender(string text) => text switch
    {
        "女" => TalentPool.Gender.Female,
        "男" => TalentPool.Gender.Male,
        _ => null,
    };

    [GeneratedRegex(@"^\s*(\d{4})\s*[.\-/年]?\s*(\d{1,2})\s*(?:月|[.\-/]\d{1,2})?\s*(?:\d{1,2}日)?\s*(?:00:00:00)?\s*$")]
    private static partial Regex MonthPattern();
}
