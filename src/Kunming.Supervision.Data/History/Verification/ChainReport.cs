using Kunming.Supervision.Data.History.Anchors;

namespace Kunming.Supervision.Data.History.Verification;

/// <summary>What one table held.</summary>
public sealed record ChainedTableCount(string Table, int Chains, long Rows);

/// <summary>The outcome of a verification.</summary>
/// <param name="Faults">The first of them, at most <see cref="ChainVerifier.MostFaults"/>.</param>
/// <param name="FaultCount">All of them.</param>
public sealed record ChainReport(IReadOnlyList<ChainedTableCount> Tables, IReadOnlyList<ChainFault> Faults, long FaultCount, AnchorMark? Anchor, TimeSpan Took)
{
    public bool IsWhole => FaultCount is 0;
}
