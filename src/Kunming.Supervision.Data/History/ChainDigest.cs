using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Kunming.Supervision.Data.History;

/// <summary>
/// The digests that a chain may use: GB/T 32905-2016 SM3, or SHA-256. The figure behind the name is the form of the hashed bytes, so that
/// columns that come later do not break old rows. Not for several threads at once.
/// </summary>
public sealed class ChainDigest
{
    public const string Sm3 = "SM3/1";
    public const string Sha256 = "SHA-256/1";
    public const int Length = 32;

    private readonly SM3Digest _sm3 = new();

    /// <summary>What stands before the first row of a chain.</summary>
    public static byte[] Zero { get; } = new byte[Length];

    public static bool Knows(string algorithm) => algorithm is Sm3 or Sha256;

    /// <exception cref="ArgumentException">No such algorithm.</exception>
    public void Compute(string algorithm, ReadOnlySpan<byte> bytes, Span<byte> hash)
    {
        switch (algorithm)
        {
            case Sm3:
                _sm3.BlockUpdate(bytes);
                _sm3.DoFinal(hash);
                break;
            case Sha256:
                SHA256.HashData(bytes, hash);
                break;
            default:
                throw new ArgumentException($"Unknown digest {algorithm}.", nameof(algorithm));
        }
    }
}
