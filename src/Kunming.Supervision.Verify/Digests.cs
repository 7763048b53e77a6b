using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Kunming.Supervision.Verify;

/// <summary>GB/T 32905-2016 SM3 or SHA-256, and the form of the hashed bytes, as a row names them.</summary>
internal sealed class Digests
{
    public const int Length = 32;

    private readonly SM3Digest _sm3 = new();

    /// <summary>Whether the content has a digest of its own.</summary>
    public static bool HasContentDigest(string algorithm) => algorithm is "SM3/2" or "SHA-256/2";

    public static bool Knows(string? algorithm) => algorithm is "SM3/1" or "SM3/2" or "SHA-256/1" or "SHA-256/2";

    public byte[] Of(string algorithm, params ReadOnlySpan<byte> bytes)
    {
        var digest = new byte[Length];
        if (algorithm.StartsWith("SHA-256", StringComparison.Ordinal))
        {
            SHA256.HashData(bytes, digest);
            return digest;
        }

        _sm3.BlockUpdate(bytes);
        _sm3.DoFinal(digest);
        return digest;
    }
}
