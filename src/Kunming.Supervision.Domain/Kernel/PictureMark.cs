using System.Numerics;

namespace Kunming.Supervision.Domain.Kernel;

/// <summary>What a stored picture tells of itself: 64 bits that stay nearly the same when it is re-compressed, scaled or renamed, and the day on which the camera says it was taken.</summary>
/// <param name="Hash">dHash: whether each of 8 × 8 fields is brighter than the one to its right. Null for a picture that is too large, too flat, or cannot be read.</param>
/// <param name="TakenOn">The day in the camera's own time; null when the picture does not say.</param>
public sealed record PictureMark(long? Hash, DateOnly? TakenOn)
{
    /// <summary>What is computed today; a picture that was read before this was is read again.</summary>
    public const int Version = 2;

    /// <summary>The hashes that it would have turned by 90, 180 or 270 degrees, mirrored, or both; empty where there is no hash.</summary>
    public IReadOnlyList<long> Turns { get; init; } = [];

    /// <summary>Places that stand out (<see cref="PicturePoint"/>), packed: by them a piece of the picture is known.</summary>
    public IReadOnlyList<long> Points { get; init; } = [];

    /// <summary>
    /// Up to so many differing bits of 64 count as the same picture. Two pictures that have nothing in common differ in 32 on average and in 6 or fewer
    /// in one case of some thousand million; saving again as JPEG or scaling changes 0 to 4.
    /// </summary>
    public const int Same = 6;

    /// <summary>Parts of eight bits: of two hashes that differ in fewer bits than there are parts, some part is the same, and is found by an index.</summary>
    private const int Parts = 8;

    /// <summary>The parts with their places, as numbers.</summary>
    public IReadOnlyList<int> Bands => Hash is not { } hash ? [] : [.. Enumerable.Range(0, Parts).Select(part => (part << 8) | (int)(hash >> (8 * part) & 0xFF))];

    /// <summary>Differing bits at the best of the eight ways of laying one upon the other, 0 to 64; null when one of them has no hash.</summary>
    public int? NearestTo(PictureMark other) => Hash is { } own && other.Hash is { } hash ? Turns.Append(own).Min(turned => Distance(turned, hash)) : null;

    /// <summary>Differing bits, 0 to 64.</summary>
    public static int Distance(long one, long other) => BitOperations.PopCount((ulong)(one ^ other));
}
