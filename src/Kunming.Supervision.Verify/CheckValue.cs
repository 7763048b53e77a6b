using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Kunming.Supervision.Verify;

/// <summary>校验码: eighty bits of an SM3 over "chain sequence hash" lines, in Crockford's base 32.</summary>
internal static class CheckValue
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Characters = 16;
    private const int Bytes = 10;

    public static string LineOf(string chain, long sequence, byte[] hash) => string.Create(CultureInfo.InvariantCulture, $"{chain} {sequence} {Convert.ToHexStringLower(hash)}\n");

    /// <param name="lines">One for each chain, in the order of their names.</param>
    public static string Of(IEnumerable<string> lines)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(Encoding.UTF8.GetBytes(string.Concat(lines)));
        var hash = new byte[Digests.Length];
        digest.DoFinal(hash);
        var bits = string.Concat(hash.Take(Bytes).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        var plain = string.Concat(bits.Chunk(5).Select(five => Alphabet[Convert.ToInt32(new string(five), 2)]));
        return string.Join('-', Enumerable.Range(0, Characters / 4).Select(g => plain.Substring(g * 4, 4)));
    }

    /// <summary>Whatever the case, the hyphens, and the letters that look like figures.</summary>
    public static string Plain(string typed) => string.Concat(typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant()
        .Where(char.IsAsciiLetterOrDigit).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
}
