using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Issues.Import;

/// <summary>Which year a day without one belongs to.</summary>
public enum MissingYear
{
    /// <summary>The reference day's.</summary>
    OfReference,

    /// <summary>The year before when the day would otherwise lie after the reference: a day of something that has happened.</summary>
    NotAfterReference,

    /// <summary>The year after when the month lies before the reference's month: a promise.</summary>
    NotBeforeReferenceMonth,
}

/// <summary>Reads days as people write them: serials of the 1900 system, 2026.7.22, 2026年7月22日, 7月22日, 9月底前, 明年3月底前, 年底前, in any width.</summary>
public static partial class ChineseDates
{
    public const int EarliestYear = 2000;
    public const int YearsAhead = 5;

    public static readonly Rule Unreadable = new("date.unreadable", "“{0}”不是可以识别的日期，请写成2026-09-30或2026年9月30日");
    public static readonly Rule NoSuchDay = new("date.no-such-day", "“{0}”这一天不存在，请核对月和日");
    public static readonly Rule OutOfRange = new("date.out-of-range", "“{0}”的年份不合理，应在{1}年至{2}年之间");

    /// <summary>Reads a text; the reason says what is wrong when it is no day within 2000 to the reference's year + 5.</summary>
    public static bool TryRead(
        string? text, DateOnly reference, out DateOnly day, [NotNullWhen(false)] out Rule? reason, MissingYear missing = MissingYear.OfReference)
    {
        var original = text?.Trim() ?? "";
        var compact = Weekday().Replace(Folding.Digits(Folding.Compact(original)), "");
        day = default;
        reason = null;
        if (Serial().IsMatch(compact))
        {
            return TryRead(double.Parse(compact, CultureInfo.InvariantCulture), reference, out day, out reason);
        }

        if (Parts(compact, reference, missing) is not var (year, month, dayOfMonth))
        {
            reason = Unreadable.With(Text(original));
            return false;
        }

        return Check(year, month, dayOfMonth, reference, original, ref day, out reason);
    }

    /// <summary>Reads a number of a cell that was not formatted as a date: a serial (45000 days is 2023), or 20260722.</summary>
    public static bool TryRead(double number, DateOnly reference, out DateOnly day, [NotNullWhen(false)] out Rule? reason)
    {
        day = default;
        var original = number.ToString(CultureInfo.InvariantCulture);
        if (number is >= 19000101 and <= 29991231 && number % 1 is 0)
        {
            var n = (int)number;
            return Check(n / 10000, n / 100 % 100, n % 100, reference, original, ref day, out reason);
        }

        if (number is not (>= 1 and < 2958466))
        {
            reason = Unreadable.With(original);
            return false;
        }

        // The 1900 system counts a 29 February 1900 that never was; days before it are out of range anyway.
        var read = new DateOnly(1899, 12, 30).AddDays((int)number);
        return Check(read.Year, read.Month, read.Day, reference, original, ref day, out reason);
    }

    private static bool Check(int year, int month, int dayOfMonth, DateOnly reference, string original, ref DateOnly day, out Rule? reason)
    {
        var latest = reference.Year + YearsAhead;
        var possible = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month);
        reason = !possible ? NoSuchDay.With(Text(original))
            : year < EarliestYear || year > latest ? OutOfRange.With(Text(original), EarliestYear, latest)
            : null;
        if (reason is null)
        {
            day = new(year, month, dayOfMonth);
        }

        return reason is null;
    }

    private static (int Year, int Month, int Day)? Parts(string compact, DateOnly reference, MissingYear missing)
    {
        if (Eight().Match(compact) is { Success: true } eight)
        {
            return (Int(eight, "y"), Int(eight, "m"), Int(eight, "d"));
        }

        if (YearEnd().Match(compact) is { Success: true } yearEnd)
        {
            return (YearOf(yearEnd, reference) ?? reference.Year, 12, 31);
        }

        var match = Day().Match(compact);
        if (!match.Success)
        {
            return null;
        }

        var month = Int(match, "m");
        var stated = YearOf(match, reference);
        var year = stated ?? reference.Year;
        var day = match.Groups["d"].Success ? Int(match, "d") : EndOf(match.Groups["end"].Value, year, month);
        if (stated is null)
        {
            year += missing switch
            {
                MissingYear.NotAfterReference when (month, day).CompareTo((reference.Month, reference.Day)) > 0 => -1,
                MissingYear.NotBeforeReferenceMonth when month < reference.Month => 1,
                _ => 0,
            };
        }

        return (year, month, match.Groups["d"].Success ? day : EndOf(match.Groups["end"].Value, year, month));
    }

    private static int EndOf(string part, int year, int month) => part switch
    {
        "上旬" => 10,
        "中旬" => 20,
        _ => year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 31,
    };

    /// <summary>Null where the text names none.</summary>
    private static int? YearOf(Match match, DateOnly reference) =>
        match.Groups["y"].Success ? Century(Int(match, "y"))
        : match.Groups["relative"].Value switch { "" => null, "今年" or "本年" or "当年" => reference.Year, _ => reference.Year + 1 };

    private static int Century(int year) => year < 100 ? 2000 + year : year;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Text(string original) => Kernel.Text.Shorten(original, 41);

    [GeneratedRegex(@"^\d{5}(\.\d+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<y>(19|2\d)\d\d)(?<m>\d\d)(?<d>\d\d)$")]
    private static partial Regex Eight();

    [GeneratedRegex(@"^((?<y>\d{4})年?|(?<relative>今年|本年|当年|明年|次年|来年))?年?(底|末)(之前|以前|前|止)?$")]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"^((?<y>\d{4}|\d{2})(年|\.|/|-)|(?<relative>今年|本年|当年|明年|次年|来年))?(?<m>\d{1,2})((月|\.|/|-)(?<d>\d{1,2})(日|号)?(T?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?|月份?(?<end>底|末|上旬|中旬|下旬))(之前|以前|前|止)?$")]
    private static partial Regex Day();

    [GeneratedRegex(@"\(?(星期|周)[一二三四五六日天]\)?")]
    private static partial Regex Weekday();
}
