using Kunming.Supervision.Domain.Reports;

namespace Kunming.Supervision.Domain.Tests.Reports;

public class SumProofTests
{
    private static readonly Guid A = Guid.CreateVersion7(), B = Guid.CreateVersion7(), C = Guid.CreateVersion7();

    [Fact]
    public void Of_LedgersAndReportWithTheSameRows_Agree() =>
        Assert.True(SumProof.Of(Indicators.Visits, new("V1", null, [A, B]), [new(A, Given.Group), new(B, null), new(B, null)], (_, _) => null).Agrees);

    [Fact]
    public void Of_RowsOnOneSideOnly_AreDisputedWithTheirOwners()
    {
        var proof = SumProof.Of(Indicators.Visits, new("V1", null, [A, B]), [new(B, Given.Group), new(C, Given.Group)], (id, group) => group is null ? id == A ? "二组" : null : "一组");

        Assert.False(proof.Agrees);
        Assert.Equal([new(A, true, "二组"), new(C, false, "一组")], proof.Disputed);
        Assert.Equal((2, 2, 2m), (proof.Master, proof.Subs, proof.Reported));
    }

    [Fact]
    public void Of_AMatterInTwoSubLedgers_DoesNotAgree()
    {
        var proof = SumProof.Of(Indicators.Visits, new("V1", null, [A]), [new(A, Given.Group), new(A, null)], (_, _) => null);

        Assert.Equal((1, 2, false), (proof.Master, proof.Subs, proof.Agrees));
    }
}
