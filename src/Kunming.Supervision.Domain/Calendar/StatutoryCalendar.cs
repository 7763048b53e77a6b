using System.Globalization;
using System.Reflection;

namespace Kunming.Supervision.Domain.Calendar;

/// <summary>A year's plan: the notices that set it, in the order in which they were issued, e.g. 国办发明电〔2025〕7号.</summary>
public sealed record HolidayPlan(int Year, IReadOnlyList<string> Notices, IReadOnlyList<SpecialDay> Days);

/// <summary>
/// The calendar that the product carries with it: the State Council's yearly notices 2015–2026, read from the embedded
/// StatutoryDays.txt. Later years come in as settings; until then deadlines that touch them are provisional.
/// </summary>
public static class StatutoryCalendar
{
    public const string Version = "国务院放假通知2015—2026";

    private static readonly Lazy<IReadOnlyList<HolidayPlan>> Embedded = new(ReadEmbedded);
    private static readonly Lazy<WorkCalendar> Shipped = new(Load);

    /// <summary>The plans by year, each with the notices' numbers.</summary>
    public static IReadOnlyList<HolidayPlan> Plans => Embedded.Value;

    public static WorkCalendar Current => Shipped.Value;

    public static WorkCalendar Load() => new(Version, Plans.SelectMany(p => p.Days), Plans.Select(p => p.Year));

    /// <summary>What the product carries with it, and over it the newest version of each year that was entered since.</summary>
    public static WorkCalendar With(IReadOnlyCollection<CalendarPlan> entered)
    {
        if (entered.Count is 0)
        {
            return Current;
        }

        var newest = entered.GroupBy(p => p.Year).Select(g => g.MaxBy(p => p.Version)!).ToDictionary(p => p.Year);
        var plans = Plans.Where(p => !newest.ContainsKey(p.Year)).Select(p => (p.Year, p.Days)).Concat(newest.Values.Select(p => (p.Year, p.Days))).OrderBy(p => p.Year).ToList();

        // New Year's bridge days lie in December and are said again by the next year's notice: the later one counts.
        var days = plans.SelectMany(p => p.Days).GroupBy(d => d.Day).Select(g => g.Last());
        return new($"国务院放假通知{plans[0].Year}—{plans[^1].Year}，第{entered.Count + 1}版", days, plans.Select(p => p.Year));
    }

    /// <summary>Reads one line of a plan, e.g. 春节 休 0215-0223 班 0214 0228.</summary>
    /// <exception cref="FormatException">The line follows no form, or a day does not exist.</exception>
    public static IReadOnlyList<SpecialDay> ParseFestival(int year, string line)
    {
        var (words, days) = (line.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries), new List<SpecialDay>());
        ReadFestival(year, words, days);
        return days.Count > 0 ? days : throw new FormatException($"No day in {line}.");
    }

    /// <summary>Reads plans in the format that heads StatutoryDays.txt.</summary>
    /// <exception cref="FormatException">A line follows no form, or a day does not exist.</exception>
    public static IReadOnlyList<HolidayPlan> Parse(TextReader text)
    {
        var plans = new List<HolidayPlan>();
        var days = new List<SpecialDay>();
        while (text.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is 0 || words[0].StartsWith('#'))
            {
                continue;
            }

            if (words[0] is "=")
            {
                days = [];
                plans.Add(new(int.Parse(words[1], CultureInfo.InvariantCulture), words[2..], days));
            }
            else
            {
                ReadFestival(plans[^1].Year, words, days);
            }
        }

        return plans;
    }

    private static void ReadFestival(int year, string[] words, List<SpecialDay> days)
    {
        bool? working = null;
        foreach (var word in words.AsSpan(1))
        {
            if (word is "休" or "班")
            {
                working = word is "班";
                continue;
            }

            var run = word.TrimStart('<').Split('-');
            var runYear = word.StartsWith('<') ? year - 1 : year;
            var last = Day(runYear, run[^1]);
            for (var day = Day(runYear, run[0]); day <= last; day = day.AddDays(1))
            {
                days.Add(new(day, working ?? throw new FormatException($"Neither 休 nor 班 before {word}."), words[0]));
            }
        }
    }

    private static DateOnly Day(int year, string monthAndDay) =>
        DateOnly.ParseExact($"{year:D4}{monthAndDay}", "yyyyMMdd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<HolidayPlan> ReadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(StatutoryCalendar), "StatutoryDays.txt")!;
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }
}
