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
