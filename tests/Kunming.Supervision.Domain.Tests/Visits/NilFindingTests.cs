using Kunming.Supervision.Domain.Visits;

namespace Kunming.Supervision.Domain.Tests.Visits;

public class NilFindingTests
{
    [Theory]
    [InlineData("2026-03-10", "2026-03-09", false)]
    [InlineData("2026-03-10", "2026-03-10", false)]
    [InlineData("2026-03-10", "2026-03-11", true)]
    [InlineData("2026-03-10", "2027-03-10", true)]
    [InlineData("2026-03-10", "2027-03-11", false)]
    [InlineData("2024-02-29", "2025-02-28", true)]
    [InlineData("2024-02-29", "2025-03-01", false)]
    public void IsContradictedBy_AFactWithinTwelveMonthsAfterIt_AndNoOther(string nil, string found, bool contradicted) =>
        Assert.Equal(contradicted, NilFinding.IsContradictedBy(DateOnly.Parse(found, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(nil, System.Globalization.CultureInfo.InvariantCulture)));
}
