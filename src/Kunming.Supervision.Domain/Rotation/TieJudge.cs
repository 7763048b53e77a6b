namespace Kunming.Supervision.Domain.Rotation;

/// <summary>Which rule a tie meets with on a day, and whether it reaches an area.</summary>
public static class TieJudge
{
    /// <summary>A tie to a unit reaches the unit, and the whole county where that is the area; a tie to a place reaches everything in it.</summary>
    public static bool Reaches(TieFact tie, RotationArea area) => tie.OrganisationId is { } unit
        ? area.UnitIds.Contains(unit) || (area.Whole && area.JurisdictionId == tie.JurisdictionId)
        : area.JurisdictionId == tie.JurisdictionId;

    /// <summary>The codes of all rules that a tie of the kind can meet with, on whatever day.</summary>
    public static IReadOnlyList<string> CodesOf(TieKind kind) => kind switch
    {
        TieKind.NativePlace => [RotationRules.NativePlace.Code],
        TieKind.GrewUp => [RotationRules.GrewUp.Code],
        TieKind.Post => [RotationRules.PresentPost.Code, RotationRules.FormerPost.Code, RotationRules.LongPost.Code],
        TieKind.Relative => [RotationRules.Relative.Code],
        TieKind.Studied => [RotationRules.Studied.Code],
        TieKind.Superior => [RotationRules.Superior.Code],
        TieKind.Declaration => [RotationRules.Declaration.Code],
        TieKind.Objection => [RotationRules.Objection.Code],
        TieKind.Recusal => [RotationRules.Recusal.Code],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The codes of the rules that the tie, by itself, breaks on that day.</summary>
    /// <param name="ties">All ties of the officer to the area: time served is added up over them.</param>
    public static IEnumerable<string> BrokenBy(TieFact tie, IReadOnlyCollection<TieFact> ties, DateOnly day, Func<string, RuleInForce?> rule)
    {
        foreach (var code in CodesOf(tie, day))
        {
            if (rule(code) is { } inForce && Breaks(code, tie, ties, day, inForce.Parameter))
            {
                yield return code;
            }
        }
    }

    private static IEnumerable<string> CodesOf(TieFact tie, DateOnly day) => CodesOf(tie.Kind)
        .Where(code => tie.Kind is not TieKind.Post || tie.HadEndedOn(day) == (code != RotationRules.PresentPost.Code));

    private static bool Breaks(string code, TieFact tie, IReadOnlyCollection<TieFact> ties, DateOnly day, int parameter) => tie.Kind switch
    {
        // Where somebody comes from, and what he studied, never ends.
        TieKind.NativePlace or TieKind.GrewUp or TieKind.Studied => true,
        TieKind.Post when code == RotationRules.LongPost.Code => DaysServed(ties, day) >= 365.25 * parameter,
        TieKind.Post when code == RotationRules.FormerPost.Code => tie.Until!.Value.AddYears(parameter) > day,
        TieKind.Superior => tie.HoldsOn(day) || (tie.HadEndedOn(day) && tie.Until!.Value.AddYears(parameter) > day),
        _ => tie.HoldsOn(day),
    };

    /// <summary>Days of all posts there up to the day; a post whose beginning nobody knows counts from when it can be known, which is not at all.</summary>
    private static int DaysServed(IEnumerable<TieFact> ties, DateOnly day) => ties
        .Where(t => t.Kind is TieKind.Post && t.From is { } from && from < day)
        .Sum(t => (t.Until is { } until && until < day ? until : day).DayNumber - t.From!.Value.DayNumber);
}
