using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Planning;

/// <summary>Days on which a rule keeps an officer from an area, the last one excluded.</summary>
internal readonly record struct TieWindow(string Code, RuleSeverity Severity, DateOnly From, DateOnly Until)
{
    public bool Holds(DateOnly day) => From <= day && day < Until;
}

/// <summary>
/// The ties turned once into windows of days for each officer and area: the search asks millions of times. It is written apart from the checker's way of
/// looking at ties, which goes tie by tie on a day; the two are held against each other by tests.
/// </summary>
internal sealed class TieWindows
{
    private readonly Dictionary<(Guid Officer, Guid Area), List<TieWindow>> _windows = [];
    private readonly Dictionary<string, RuleInForce> _rules;

    public TieWindows(RotationProblem problem)
    {
        _rules = problem.Rules.ToDictionary(r => r.Code);
        var byJurisdiction = problem.Areas.ToLookup(a => a.JurisdictionId);
        var byUnit = problem.Areas.SelectMany(a => a.UnitIds.Select(u => (u, a))).ToLookup(p => p.u, p => p.a);
        var reached = problem.Ties.SelectMany(t => AreasOf(t, byJurisdiction, byUnit).Select(a => (t.OfficerId, a.Id, Tie: t)));
        foreach (var pair in reached.GroupBy(r => (r.OfficerId, r.Id), r => r.Tie))
        {
            List<TieFact> ties = [.. pair];
            _windows[pair.Key] = [.. ties.SelectMany(Compile), .. LongService(ties)];
        }
    }

    public IEnumerable<TieWindow> On(Guid officer, Guid area, DateOnly day) =>
        _windows.TryGetValue((officer, area), out var windows) ? windows.Where(w => w.Holds(day)) : [];

    private static IEnumerable<RotationArea> AreasOf(TieFact tie, ILookup<Guid, RotationArea> byJurisdiction, ILookup<Guid, RotationArea> byUnit) =>
        tie.OrganisationId is { } unit
            ? byJurisdiction[tie.JurisdictionId].Where(a => a.Whole).Concat(byUnit[unit]).Distinct()
            : byJurisdiction[tie.JurisdictionId];

    private IEnumerable<TieWindow> Compile(TieFact tie)
    {
        var (from, until) = (tie.From ?? DateOnly.MinValue, tie.Until ?? DateOnly.MaxValue);
        return tie.Kind switch
        {
            TieKind.NativePlace => Window("rotation.native-place", tie, DateOnly.MinValue, DateOnly.MaxValue),
            TieKind.GrewUp => Window("rotation.grew-up", tie, DateOnly.MinValue, DateOnly.MaxValue),
            TieKind.Studied => Window("rotation.studied", tie, DateOnly.MinValue, DateOnly.MaxValue),
            TieKind.Post => [.. Window("rotation.present-post", tie, from, until), .. Window("rotation.former-post", tie, until, After(tie, "rotation.former-post"))],
            TieKind.Superior => Window("rotation.superior", tie, from, After(tie, "rotation.superior")),
            TieKind.Relative => Window("rotation.relative", tie, from, until),
            TieKind.Declaration => Window("rotation.declaration", tie, from, until),
            TieKind.Objection => Window("rotation.objection", tie, from, until),
            TieKind.Recusal => Window("rotation.recusal", tie, from, until),
            _ => throw new ArgumentOutOfRangeException(nameof(tie), tie.Kind, null),
        };
    }

    private IEnumerable<TieWindow> Window(string code, TieFact tie, DateOnly from, DateOnly until)
    {
        if (_rules.TryGetValue(code, out var rule) && from < until && !(tie.Waiver is not null && rule.Severity is not RuleSeverity.Hard))
        {
            yield return new(code, rule.Severity, from, until);
        }
    }

    private DateOnly After(TieFact tie, string code) =>
        tie.Until is { } until ? until.AddYears(_rules.TryGetValue(code, out var rule) ? rule.Parameter : 0) : DateOnly.MaxValue;

    /// <summary>From the day on which the posts there add up to the years of the rule, each post that has ended counts.</summary>
    private IEnumerable<TieWindow> LongService(List<TieFact> ties)
    {
        if (!_rules.TryGetValue("rotation.long-post", out var rule))
        {
            yield break;
        }

        var posts = ties.Where(t => t.Kind is TieKind.Post).ToList();
        foreach (var ended in posts.Where(p => p.Until is not null && !(p.Waiver is not null && rule.Severity is not RuleSeverity.Hard)))
        {
            if (Reached(posts, rule.Parameter, ended.Until!.Value) is { } day)
            {
                yield return new(rule.Code, rule.Severity, day, DateOnly.MaxValue);
            }
        }
    }

    /// <summary>The first day not before <paramref name="earliest"/> on which the days served are enough.</summary>
    private static DateOnly? Reached(List<TieFact> posts, int years, DateOnly earliest)
    {
        var needed = (int)Math.Ceiling(365.25 * years);
        var spans = posts.Where(p => p.From is not null).Select(p => (From: p.From!.Value.DayNumber, Until: p.Until?.DayNumber ?? int.MaxValue)).ToList();
        int Served(int day) => spans.Sum(s => Math.Max(0, Math.Min(s.Until, day) - s.From));
        var (low, high) = (earliest.DayNumber, DateOnly.MaxValue.DayNumber);
        if (Served(high) < needed)
        {
            return null;
        }

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Served(middle) >= needed ? (low, middle) : (middle + 1, high);
        }

        return DateOnly.FromDayNumber(low);
    }
}
