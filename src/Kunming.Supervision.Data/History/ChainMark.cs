using System.Globalization;
using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Org.BouncyCastle.Crypto.Digests;

namespace Kunming.Supervision.Data.History;

/// <summary>A place in a chain and the hash of its row, which covers every row before it.</summary>
public sealed record ChainMark(string Chain, long Sequence, byte[] Hash)
{
    /// <summary>Characters of a check value: eighty bits.</summary>
    public const int CheckLength = 16;

    /// <summary>校验码 of one place.</summary>
    public string CheckValue => CheckValueOf([this]);

    private string Line => string.Create(CultureInfo.InvariantCulture, $"{Chain} {Sequence} {Convert.ToHexStringLower(Hash)}\n");

    /// <summary>校验码 of several chains: over one line for each, in the order of their names (docs/audit.md).</summary>
    public static string CheckValueOf(IEnumerable<ChainMark> marks)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(Encoding.UTF8.GetBytes(string.Concat(marks.OrderBy(m => m.Chain, StringComparer.Ordinal).Select(m => m.Line))));
        Span<byte> hash = stackalloc byte[ChainDigest.Length];
        digest.DoFinal(hash);
        return CheckCode.Of(hash, CheckLength);
    }
}
