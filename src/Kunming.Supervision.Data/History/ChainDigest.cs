using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Kunming.Supervision.Data.History;

/// <summary>
/// The digests that a chain may use: GB/T 32905-2016 SM3, or SHA-256. The figure behind the name is the form of the hashed bytes (docs/audit.md). In
/// form 1 the hash covers all columns at once; in form 2 what a row says is hashed first, so that a row can be handed on with its place and the
/// digest of its content alone, and the chain can still be followed. Not for several threads at once.
/// </summary>
public sealed class ChainDigest : IDisposable
{
    public const string Sm3 = "SM3/2";
    public const string Sha256 = "SHA-256/2";
    public const string Sm3Whole = "SM3/1";
    public const string Sha256Whole = "SHA-256/1";
    public const int Length = 32;

    private readonly SM3Digest _sm3 = new();
    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>What stands before the first row of a chain.</summary>
    public static byte[] Zero { get; } = new byte[Length];

    /// <summary>The length of the content's digest, as it stands before every field.</summary>
    private static ReadOnlySpan<byte> ContentLength => [0, 0, 0, Length];

    /// <summary>Over the table's name, the row's place in its chain and its content, all in the form of <see cref="RowBytes"/>.</summary>
    /// <param name="content">The columns that are the row's own.</param>
    /// <exception cref="ArgumentException">No such algorithm.</exception>
    public void Compute(string algorithm, ReadOnlySpan<byte> table, ReadOnlySpan<byte> place, ReadOnlySpan<byte> content, Span<byte> hash)
    {
        if (algorithm is Sm3Whole or Sha256Whole)
        {
            Compute(algorithm is Sm3Whole, table, place, content, hash);
            return;
        }

        Span<byte> said = stackalloc byte[ContentLength.Length + Length];
        ContentLength.CopyTo(said);
        ComputeContent(algorithm, content, said[ContentLength.Length..]);
        Compute(algorithm is Sm3, table, place, said, hash);
    }

    /// <summary>In form 2: the digest of what a row says.</summary>
    /// <exception cref="ArgumentException">No such algorithm.</exception>
    public void ComputeContent(string algorithm, ReadOnlySpan<byte> content, Span<byte> digest)
    {
        if (algorithm is not (Sm3 or Sha256))
        {
            throw new ArgumentException($"Unknown digest {algorithm}.", nameof(algorithm));
        }

        Compute(algorithm is Sm3, content, [], [], digest);
    }

    public void Dispose() => _sha256.Dispose();

    private void Compute(bool sm3, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third, Span<byte> hash)
    {
        if (sm3)
        {
            _sm3.BlockUpdate(first);
            _sm3.BlockUpdate(second);
            _sm3.BlockUpdate(third);
            _sm3.DoFinal(hash);
            return;
        }

        _sha256.AppendData(first);
        _sha256.AppendData(second);
        _sha256.AppendData(third);
        _sha256.GetHashAndReset(hash);
    }
}
