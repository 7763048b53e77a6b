using System.Security.Cryptography;
using System.Text;

namespace Kunming.Supervision.Domain.Rotation;

/// <summary>
/// 抽签 that anybody can replay. The seed (32 bytes, written as 64 capitals in hexadecimal) is drawn and its SHA-256 is published before the
/// candidates are known; afterwards the seed itself is shown. The ticket of a candidate is SHA-256 over "seed|purpose|id" in UTF-8, where the id is written
/// in small letters with hyphens; the lowest tickets win. <c>printf '%s' "SEED|PURPOSE|ID" | sha256sum</c> gives the same.
/// </summary>
public static class OpenDraw
{
    public const int SeedBytes = 32;

    public static string NewSeed() => Convert.ToHexString(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <summary>What is published before: it tells nothing of the seed, and no other seed gives it.</summary>
    public static string Commit(string seed) => Hash(seed);

    public static bool Opens(string seed, string commitment) => Commit(seed) == commitment;

    public static string Ticket(string seed, string purpose, Guid candidate) => Hash($"{seed}|{purpose}|{candidate:D}");

    /// <returns>The winners with the lowest ticket first; all when there are fewer than wanted.</returns>
    public static IReadOnlyList<Guid> Draw(string seed, string purpose, IEnumerable<Guid> candidates, int count) =>
        [.. candidates.Distinct().OrderBy(c => Ticket(seed, purpose, c), StringComparer.Ordinal).Take(count)];

    /// <summary>A number for the solver out of the same seed, never negative.</summary>
    public static int Number(string seed, string purpose) =>
        Convert.ToInt32(Hash($"{seed}|{purpose}")[..8], 16) & int.MaxValue;

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
