using System.Globalization;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Benchmarks.Filling;

/// <summary>
/// Three years of findings in the order of their days, as rows: old ones mostly closed, those of the last quarter mostly open; six in ten
/// found by groups on visits, the others by counties on their own. The same seed and size give the same story, as often as it is told.
/// </summary>
internal sealed class Story(Cast cast, int issues, int seed)
{
    public static readonly DateOnly Last = new(2026, 9, 23);
    private const int LeastDays = 1096;
    private const int IssuesPerFinding = 4;

    private static readonly IssueStatus[] Early = [IssueStatus.Registered, IssueStatus.UnderReview, IssueStatus.UnderReview, IssueStatus.Recognised];

    private static readonly IssueStatus[] Working =
    [
        IssueStatus.HandedOver, IssueStatus.Rectifying, IssueStatus.Rectifying, IssueStatus.Rectifying, IssueStatus.CloseOutApplied, IssueStatus.FirstVerified,
        IssueStatus.Returned, IssueStatus.PartlyDone, IssueStatus.Relapsed, IssueStatus.FixedOnSite,
    ];

    private static readonly IssueStatus[] Ended =
    [
        .. Enumerable.Repeat(IssueStatus.ClosedOut, 17), IssueStatus.Sustained, IssueStatus.NotRecognised, IssueStatus.ReferredAsClue,
    ];

    private readonly Dice _dice = new(seed);
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>Tells the story from its beginning.</summary>
    public static IEnumerable<Finding> Tell(Cast cast, int issues, int seed) => new Story(cast, issues, seed).Tell();

    private IEnumerable<Finding> Tell()
    {
        // Three years, or ten for ten million: a city does not find more in a quarter because its books are old.
        var days = Math.Max(LeastDays, (int)(3653L * issues / 10_000_000));
        for (var told = 0; told < issues;)
        {
            var day = Last.AddDays(1 - days + (int)((long)days * told / issues));
            var finding = Find(day, Math.Min(_dice.OneIn(8) ? 0 : 1 + _dice.Below((2 * IssuesPerFinding) - 1), issues - told));
            told += finding.Issues.Count;
            yield return finding;
        }
    }

    private Finding Find(DateOnly day, int count)
    {
        var unit = _dice.Of(cast.Units);
        var team = count is 0 || _dice.Below(10) < 6 ? _dice.Of(cast.Teams) : null;
        var by = (team?.By ?? cast.Office) with { On = ChinaTime.StartOf(day).AddMinutes(540 + _dice.Below(480)).ToUniversalTime() };
        var visit = team is null ? null : new VisitLine(_dice.Key(by.On), Next("JC", day), _dice.Key(by.On), team, unit, day, by, count is 0);
        var issued = by with { On = by.On.AddDays(3) };
        var letter = _dice.Below(10) < 8 ? new LetterLine(_dice.Key(issued.On), Next("JB", day), team, unit, issued, day.AddDays(8)) : null;
        List<IssueLine> found = [.. Enumerable.Range(0, count).Select(_ => Issue(day, unit, team, visit, letter, by))];
        return new(visit, found.Any(i => i.Letter is not null) ? letter : null, found);
    }

    private IssueLine Issue(DateOnly day, Unit unit, Team? team, VisitLine? visit, LetterLine? letter, Signature by)
    {
        var status = StatusAfter(Last.DayNumber - day.DayNumber, letter is not null);
        var facts = Phrases.Facts(_dice, unit.Name, day);
        var handed = status is not (IssueStatus.Registered or IssueStatus.UnderReview or IssueStatus.Recognised or IssueStatus.NotRecognised
            or IssueStatus.ReferredAsClue or IssueStatus.FixedOnSite);
        var dueOn = handed ? day.AddDays(30 + _dice.Below(60)) : (DateOnly?)null;
        var done = status is IssueStatus.ClosedOut or IssueStatus.Sustained;
        var measures = handed ? Enumerable.Range(0, 1 + _dice.Below(3)).Select(_ => new MeasureLine(
            _dice.Key(by.On), Phrases.Measure(_dice), dueOn, done || _dice.OneIn(3) ? MeasureStatus.Completed : MeasureStatus.InProgress)).ToList() : [];
        return new(
            _dice.Key(by.On), Next(IssueNumber.Prefix, day), visit, team, unit, status, _dice.Of(cast.Categories), day, facts,
            FactsDigest.Of(unit.Id.ToString(), day, facts), _dice.OneIn(4) ? _dice.Below(5_000_000) / 100m : null, by,
            status is IssueStatus.Registered or IssueStatus.UnderReview or IssueStatus.NotRecognised ? null : by with { On = by.On.AddDays(2) },
            handed ? letter : null, dueOn, done ? by with { On = by.On.AddDays(20 + _dice.Below(60)) } : null, _dice.OneIn(60) ? 1 : 0, measures);
    }

    private IssueStatus StatusAfter(int days, bool handed)
    {
        var open = days switch { < 15 => 95, < 45 => 80, < 90 => 55, < 180 => 15, _ => 2 };
        if (_dice.Below(100) >= open)
        {
            return handed ? _dice.Of(Ended) : IssueStatus.NotRecognised;
        }

        return !handed || (days < 15 && _dice.OneIn(2)) ? _dice.Of(Early) : _dice.Of(Working);
    }

    private string Next(string prefix, DateOnly day)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{day.Year}");
        var next = _numbers[key] = _numbers.GetValueOrDefault(key) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{key}-{next:0000}");
    }
}
