using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>What a 整改时限 says. A due day (or a period) and the keep-doing flag are independent (domain.md §2.3).</summary>
/// <param name="Immediate">立行立改</param>
/// <param name="Sustained">长期坚持</param>
/// <param name="Problem">Why it cannot be read; the other values then say nothing.</param>
public sealed record DeadlineReading(DateOnly? DueOn, DeadlineRule? Rule, bool Immediate, bool Sustained, string Original, Rule? Problem = null);

/// <summary>Reads deadlines as lists state them: 立行立改，长期坚持 / 9月底前，并长期坚持 / 2026.9.22 / 12月 / 第四季度 / 1个月 / 15个工作日.</summary>
public static partial class DeadlineText
{
    public const int OriginalMaxLength = 100;
    public const int LongestPeriod = 730;

    public static readonly Rule Unreadable = new("deadline.unreadable", "整改时限“{0}”读不懂，请写成具体日期、期限（如30日、15个工作日）、立行立改或长期坚持");
    public static readonly Rule Ambiguous = new("deadline.ambiguous", "整改时限“{0}”可能是{1}个月，也可能是{1}月底前，请写明");
    public static readonly Rule BeforeFound = new("deadline.before-found", "整改时限“{0}”早于发现日期{1}，请核对");
    public static readonly Rule PeriodOutOfRange = new("deadline.period-out-of-range", "整改时限“{0}”的期限应在1至{1}之间");

    /// <summary>
    /// Reads a deadline of an issue that was found on <paramref name="foundOn"/>; a month before that month means next year. 12月 is the end of December and 12个月 a period: without 个
    /// it counts no months. What stands for an empty cell (/, 无, -) promises nothing.
    /// </summary>
    public static DeadlineReading Parse(string? text, DateOnly foundOn)
    {
        var original = text?.Trim() ?? "";
        var rest = Folding.Digits(Folding.Compact(original).Replace("两月", "两个月", StringComparison.Ordinal));
        var immediate = ImmediateWords().IsMatch(rest);
        var sustained = SustainedWords().IsMatch(rest);
        rest = Filler().Replace(SustainedWords().Replace(ImmediateWords().Replace(rest, ""), ""), "");
        var nothing = new DeadlineReading(null, null, immediate, sustained, original);
        if (rest.Length is 0 || Blank().IsMatch(rest))
        {
            return nothing;
        }

        if (WithinMonth().Match(rest) is { Success: true } within)
        {
            return nothing with { Problem = Ambiguous.With(original, int.Parse(within.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)) };
        }

        if (MonthOrQuarter().Match(rest) is { Success: true } named)
        {
            rest = $"{named.Groups["year"].Value}{MonthOf(named)}月底";
        }
        else if (Period().Match(rest) is { Success: true } period)
        {
            var rule = ToRule(period);
            return rule.Value is >= 1 and <= LongestPeriod
                ? nothing with { Rule = rule }
                : nothing with { Problem = PeriodOutOfRange.With(original, LongestPeriod) };
        }

        if (!ChineseDates.TryRead(rest, foundOn, out var due, out var reason, MissingYear.NotBeforeReferenceMonth))
        {
            return nothing with { Problem = reason.Code == ChineseDates.Unreadable.Code ? Unreadable.With(original) : reason };
        }

        return due < foundOn
            ? nothing with { Problem = BeforeFound.With(original, foundOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) }
            : nothing with { DueOn = due };
    }

    private static int MonthOf(Match named) => named.Groups["m"].Success
        ? int.Parse(named.Groups["m"].ValueSpan, CultureInfo.InvariantCulture)
        : 3 * (1 + ("1234一二三四".IndexOf(named.Groups["q"].Value, StringComparison.Ordinal) % 4));

    private static DeadlineRule ToRule(Match period)
    {
        var half = period.Groups["half"].Success;
        var count = half ? 1 : int.Parse(period.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return period.Groups["unit"].Value switch
        {
            "工作日" => new(count, DeadlineUnit.WorkingDays),
            "周" or "星期" => new(count * 7, DeadlineUnit.Days),
            "月" when half => new(15, DeadlineUnit.Days),
            "月" => new(count, DeadlineUnit.Months),
            "季度" => new(count * 3, DeadlineUnit.Months),
            "年" => new(half ? 6 : count * 12, DeadlineUnit.Months),
            _ => new(count, DeadlineUnit.Days),
        };
    }

    [GeneratedRegex("立行立改|立查立改|立整立改|立知立改|即知即改|即行即改|边查边改|立即整改|马上整改")]
    private static partial Regex ImmediateWords();

    [GeneratedRegex("(长期|持续|常态化?|一直)(性)?(地)?(坚持|整改|推进|保持|执行)?")]
    private static partial Regex SustainedWords();

    [GeneratedRegex("^[,;、。.:并且和及于在应]+|[,;、。.:并且和及]+$|(整改)?(完成|到位|完毕)(整改)?|限(?=\\d)|(?<=[,;、。])并")]
    private static partial Regex Filler();

    [GeneratedRegex(@"^([-‐‑‒–—―－/\\]+|无)$")]
    private static partial Regex Blank();

    [GeneratedRegex("^(?<n>0?[1-9]|1[0-2])月(之内|以内|内)$")]
    private static partial Regex WithinMonth();

    [GeneratedRegex(@"^(?<year>(\d{4}|\d{2})年|今年|本年|当年|明年|次年|来年)?((?<m>0?[1-9]|1[0-2])月份?|第?(?<q>[1-4一二三四])季度((底|末)(之前|以前|前|止)?|之内|以内|内)?)$")]
    private static partial Regex MonthOrQuarter();

    [GeneratedRegex(@"^((?<half>半)|(?<n>\d{1,4}))个?(?<unit>工作日|自然日|季度|星期|日|天|周|月|年)(之内|以内|内)?$")]
    private static partial Regex Period();
}
