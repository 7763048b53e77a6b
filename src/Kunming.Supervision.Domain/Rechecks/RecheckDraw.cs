using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Calendar;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.UnitGroups;

namespace Kunming.Supervision.Domain.Rechecks;

public sealed record RechecksDrawn(Signature By, string Quarter, int Population, int Drawn, int Percent, string Seed) : DomainEvent(By)
{
    public override string Summary => $"抽取{Quarter}回头看：{Population}件已销号问题中抽取{Drawn}件（比例{Percent}%），种子{Seed}";
}

/// <summary>
/// 回头看抽取: once for each quarter, after its end. The system makes the seed at the moment of the draw, so that nobody can try seeds until
/// one pleases; seed, share, population and groups are kept, so that anybody can draw again and compare.
/// </summary>
public sealed class RecheckDraw : Aggregate
{
    public const int SeedLength = 2 * RecheckSampling.SeedBytes;

    private RecheckDraw()
    {
    }

    public int QuarterKey { get; private init; }

    public Guid JurisdictionId { get; private init; }

    public int Percent { get; private init; }

    public string Seed { get; private init; } = "";

    /// <summary>All that could have been drawn, one line each, in order.</summary>
    public IReadOnlyList<string> Population { get; private init; } = [];

    /// <summary>Numbers of the groups among which the drawn issues were shared out.</summary>
    public IReadOnlyList<int> GroupNumbers { get; private init; } = [];

    public int Drawn { get; private set; }

    public Signature Made { get; private init; } = null!;

    public Quarter Quarter => Quarter.FromKey(QuarterKey);

    public override string Label => $"{Quarter}回头看";

    public static IReadOnlyList<Rule> ObstaclesToDraw(Quarter quarter, bool drawnBefore, int closed, int groups, Viewer by, DateOnly today) => Obstacles.From(
        (!by.IsOffice, RecheckRules.OnlyOfficeDraws),
        (by.Recusals.Count > 0, RecheckRules.RecusedCannotDraw),
        (quarter.End >= today, RecheckRules.QuarterNotOver.With(quarter)),
        (drawnBefore, RecheckRules.DrawnBefore.With(quarter)),
        (closed is 0, RecheckRules.NothingClosed.With(quarter)),
        (groups < 2, RecheckRules.TooFewGroups));

    /// <param name="closed">Issues that were closed in the quarter and still are, with the code of their jurisdiction.</param>
    /// <param name="groups">The groups that work.</param>
    /// <param name="drawnBefore">There is a draw of this quarter already.</param>
    public static (RecheckDraw Draw, IReadOnlyList<Recheck> Rechecks) Make(
        Quarter quarter, IReadOnlyList<(Issue Issue, string Stratum)> closed, IReadOnlyList<UnitGroup> groups, bool drawnBefore, string seed, int percent, Viewer by, DateTimeOffset on)
    {
        RuleViolationException.ThrowIfAny(ObstaclesToDraw(quarter, drawnBefore, closed.Count, groups.Count, by, ChinaTime.DayOf(on)));
        var numbers = groups.ToDictionary(g => g.Id, g => g.Number);
        var population = closed
            .Select(c => new RecheckCandidate(c.Issue.Number, c.Stratum, c.Issue.Severity is IssueSeverity.Grave, c.Issue.GroupId is { } g ? numbers.GetValueOrDefault(g) : 0))
            .OrderBy(c => c.ToString(), StringComparer.Ordinal).ToList();
        var draw = new RecheckDraw
        {
            QuarterKey = quarter.Key,
            JurisdictionId = by.JurisdictionId,
            Percent = percent,
            Seed = seed,
            Population = [.. population.Select(c => c.ToString())],
            GroupNumbers = [.. groups.Select(g => g.Number).Order()],
            Made = by.Sign(on),
        };
        var issues = closed.ToDictionary(c => c.Issue.Number, c => c.Issue);
        var looking = groups.ToDictionary(g => g.Number);
        var drawn = RecheckSampling.Draw(seed, percent, population, [.. looking.Keys]);
        draw.Drawn = drawn.Count;
        draw.Record(new RechecksDrawn(draw.Made, quarter.ToString(), population.Count, drawn.Count, percent, seed));
        return (draw, [.. drawn.Select((d, at) => Recheck.Assign(draw, at + 1, issues[d.Candidate.Number], d.Key, looking[d.GroupNumber], draw.Made))]);
    }

    /// <summary>Draws again from what was kept: the numbers and groups that must have come out.</summary>
    public IReadOnlyList<DrawnRecheck> Repeat() => RecheckSampling.Draw(Seed, Percent, [.. Population.Select(RecheckCandidate.Parse)], GroupNumbers);
}
