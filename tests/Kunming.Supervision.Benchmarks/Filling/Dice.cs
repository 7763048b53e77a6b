namespace Kunming.Supervision.Benchmarks.Filling;

/// <summary>Chance from a seed: the same seed gives the same rows, ids included.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int most) => _random.Next(most);

    public bool OneIn(int times) => _random.Next(times) is 0;

    public T Of<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>A key of version 7, as the domain makes them: it sorts by time.</summary>
    public Guid Key(DateTimeOffset on)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        var milliseconds = on.ToUnixTimeMilliseconds();
        for (var at = 5; at >= 0; at--, milliseconds >>= 8)
        {
            bytes[at] = (byte)milliseconds;
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
