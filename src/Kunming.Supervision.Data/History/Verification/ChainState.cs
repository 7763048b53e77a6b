namespace Kunming.Supervision.Data.History.Verification;

/// <summary>What is known of a chain after some of its rows, in one part of a table.</summary>
internal sealed class ChainState(string chain)
{
    public string Chain => chain;

    public long Rows { get; set; }

    public long FirstSequence { get; init; }

    public long FirstId { get; init; }

    public byte[] FirstPrevious { get; init; } = ChainDigest.Zero;

    public long LastSequence { get; set; }

    public byte[] LastHash { get; } = new byte[ChainDigest.Length];
}
