using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Kunming.Supervision.Domain.Accounts;

/// <summary>Time-based one-time codes by RFC 6238: HMAC-SHA-1, steps of 30 seconds, six digits, as every authenticator program makes them.</summary>
public static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;
    public const int KeyBytes = 20;

    /// <summary>Steps to either side that are taken for the present one: the time it takes to type.</summary>
    public const int Window = 1;

    /// <summary>How far a wrong clock is looked for, so that it can be named.</summary>
    public const int ClockSearch = 20;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepOf(DateTimeOffset on) => on.ToUnixTimeSeconds() / StepSeconds;

    // RFC 6238 builds on HMAC-SHA-1; the weakness of SHA-1 against collisions does not touch it.
#pragma warning disable CA5350
    public static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
#pragma warning restore CA5350

    /// <summary>The step that a code belongs to, nearest to now first; null when there is none within the range.</summary>
    public static long? Find(ReadOnlySpan<byte> key, string code, DateTimeOffset now, int range)
    {
        var present = StepOf(now);
        for (var distance = 0; distance <= range; distance++)
        {
            foreach (var step in distance is 0 ? [present] : (ReadOnlySpan<long>)[present - distance, present + distance])
            {
                if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                {
                    return step;
                }
            }
        }

        return null;
    }

    /// <summary>A key as people type it into an authenticator (RFC 4648 base 32).</summary>
    public static string Spell(ReadOnlySpan<byte> key)
    {
        var text = new System.Text.StringBuilder();
        int buffer = 0, bits = 0;
        foreach (var value in key)
        {
            buffer = ((buffer << 8) | value) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Base32[(buffer >> (bits - 5)) & 31]);
            }
        }

        return (bits > 0 ? text.Append(Base32[(buffer << (5 - bits)) & 31]) : text).ToString();
    }
}
