namespace Kunming.Supervision.Data.History.Verification;

/// <summary>Collects faults from several readers: counts all of them and keeps the first.</summary>
internal sealed class FaultList(int most)
{
    private readonly Lock _lock = new();
    private readonly List<ChainFault> _first = [];
    private long _count;

    public long Count => _count;

    public IReadOnlyList<ChainFault> First => [.. _first.OrderBy(f => f.Kind is ChainFaultKind.NoAnchors).ThenBy(f => f.Chain, StringComparer.Ordinal).ThenBy(f => f.Sequence)];

    public void Add(ChainFault fault)
    {
        lock (_lock)
        {
            _count++;
            if (_first.Count < most)
            {
                _first.Add(fault);
            }
        }
    }

    /// <summary>Does a row follow the one that was last in its chain?</summary>
    public void CheckLink(string chain, long lastSequence, ReadOnlySpan<byte> lastHash, long sequence, long id, ReadOnlySpan<byte> previous)
    {
        if (sequence <= lastSequence)
        {
            Add(new(ChainFaultKind.Misplaced, chain, sequence, id));
        }
        else if (sequence > lastSequence + 1)
        {
            Add(new(ChainFaultKind.Missing, chain, lastSequence + 1, id, sequence - 1));
        }
        else if (!previous.SequenceEqual(lastHash))
        {
            Add(new(ChainFaultKind.Unlinked, chain, sequence, id));
        }
    }
}
