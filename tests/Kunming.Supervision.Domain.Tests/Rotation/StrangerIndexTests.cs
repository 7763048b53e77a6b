using CsCheck;
using Kunming.Supervision.Domain.Rotation;

namespace Kunming.Supervision.Domain.Tests.Rotation;

public class StrangerIndexTests
{
    private static readonly Gen<TieFact> Ties =
        from kind in Gen.Enum<TieKind>()
        from begun in Gen.Int[-6000, 400]
        from length in Gen.Int[1, 5000]
        from open in Gen.Bool
        from dated in Gen.Bool
        select Pairing.Tie(kind, dated ? Given.Today.AddDays(begun) : null, open ? null : Given.Today.AddDays(begun + length));

    [Fact]
    public void Of_OneTieMore_IsNeverBetter() =>
        Gen.Select(Ties.List[0, 8], Ties, Gen.Int[0, 2000]).Sample((ties, more, days) =>
            Of([.. ties, more], Given.Today.AddDays(days)).Value <= Of(ties, Given.Today.AddDays(days)).Value);

    [Fact]
    public void Of_Nobody_IsFullAndEveryPartIsShown()
    {
        Assert.Equal(StrangerIndex.Full, Of([], Given.Today).Value);

        var index = Of([Pairing.Tie(TieKind.NativePlace), Pairing.Tie(TieKind.Studied), Pairing.Tie(TieKind.Studied)], Given.Today);

        Assert.Equal([new(TieKind.NativePlace, 40, 1), new(TieKind.Studied, 15, 2)], index.Parts);
        Assert.Equal(45, index.Value);
    }

    [Fact]
    public void Of_PostLongAgo_FadesAndNeverBelowAQuarter()
    {
        Assert.Equal(60, Of([Pairing.Tie(TieKind.Post)], Given.Today).Parts[0].Lost);
        Assert.Equal(15, Of([Pairing.Tie(TieKind.Post, null, Given.Today.AddYears(-30))], Given.Today).Parts[0].Lost);
    }

    [Fact]
    public void Conflicts_OpenOnes_AreThoseThatSomebodyMayDecide()
    {
        var waived = Pairing.Tie(TieKind.Objection) with { Waiver = new("某领导", "无碍", Given.Today) };
        var conflicts = TieConflict.In(Pairing.With(Pairing.Tie(TieKind.Objection), waived, Pairing.Tie(TieKind.Relative), Pairing.Tie(TieKind.Studied)), Given.Today);

        Assert.Equal(4, conflicts.Count);
        Assert.Equal([TieKind.Objection, TieKind.Studied], conflicts.Where(c => c.IsOpen).Select(c => c.Tie.Kind));
    }

    private static StrangerIndex Of(IEnumerable<TieFact> ties, DateOnly day) => StrangerIndex.Of(Pairing.Area, ties, day);
}
