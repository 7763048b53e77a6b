namespace Kunming.Supervision.Domain.Rotation;

/// <param name="Lost">Points that the strongest tie of that kind takes away, from 0 to 100.</param>
/// <param name="Ties">How many of that kind there are; more of them never give points back.</param>
public sealed record StrangerPart(TieKind Kind, int Lost, int Ties);

/// <summary>
/// 人地两疏指数, of a person and an area on a day: 100 for somebody whom nothing binds to it, less for each kind of tie. A further tie never raises it:
/// each kind takes away as much as its strongest tie, and what the kinds take is added up.
/// </summary>
public sealed record StrangerIndex(IReadOnlyList<StrangerPart> Parts)
{
    public const int Full = 100;
    private const int LongAgo = 10;

    public int Value => Math.Max(0, Full - Parts.Sum(p => p.Lost));

    public static StrangerIndex Of(RotationArea area, IEnumerable<TieFact> ties, DateOnly day) => new(
    [
        .. ties.Where(t => TieJudge.Reaches(t, area) && (t.From is null || t.From <= day)).GroupBy(t => t.Kind).OrderBy(k => k.Key)
            .Select(k => new StrangerPart(k.Key, k.Max(t => Weight(t, day)), k.Count())),
    ]);

    /// <summary>Fades to a quarter over ten years after the tie has ended.</summary>
    private static int Weight(TieFact tie, DateOnly day)
    {
        var full = tie.Kind switch
        {
            TieKind.Relative or TieKind.Recusal or TieKind.Declaration => 100,
            TieKind.Post or TieKind.Superior => 60,
            TieKind.NativePlace or TieKind.Objection => 40,
            TieKind.GrewUp => 30,
            TieKind.Studied => 15,
            _ => throw new ArgumentOutOfRangeException(nameof(tie), tie.Kind, null),
        };
        if (TieNames.IsOfPlace(tie.Kind) || !tie.HadEndedOn(day))
        {
            return full;
        }

        var years = Math.Min(LongAgo, (day.DayNumber - tie.Until!.Value.DayNumber) / 365);
        return full - (full * 3 * years / (4 * LongAgo));
    }
}
