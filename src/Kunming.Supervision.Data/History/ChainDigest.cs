using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Kunming.Supervision.Data.History;

/// <summary>
/// The digests that a chain may use: GB/T 32905-2016 SM3, or SHA-256. The figure behind the name is the form of the hashed bytes, so that
/// columns that come later do not break old rows. Not for several threads at once.
/// </summary>
public sealed class ChainDigest : IDisposable
{
    public const string Sm3 = "SM3/1";
    public const string Sha256 = "SHA-256/1";
    public const int Length = 32;

    private readonly SM3Digest _sm3 = new();
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What stands before the first row of a chain.</summary>
    public static byte[] Zero { get; } = new byte[Length];

    public static bool Knows(string algorithm) => algorithm is Sm3 or Sha256;

    /// <summary>Over the table's name and the row's columns, both in the form of <see cref="RowBytes"/>.</summary>
    /// <exception cref="ArgumentException">No such algorithm.</exception>
    public void Compute(string algorithm, ReadOnlySpan<byte> table, ReadOnlySpan<byte> columns, Span<byte> hash)
    {
        switch (algorithm)
        {
            case Sm3:
                _sm3.BlockUpdate(table);
                _sm3.BlockUpdate(columns);
                _sm3.DoFinal(hash);
                break;
            case Sha256:
                _sha256.AppendData(table);
                _sha256.AppendData(columns);
                _sha256.GetHashAndReset(hash);
                break;
            default:
                throw new ArgumentException($"Unknown digest {algorithm}.", nameof(algorithm));
        }
    }

    public void Dispose() => _sha256.Dispose();
}
