using System.Globalization;
using System.Numerics;
using System.Text;

namespace Kunming.Supervision.Domain.Kernel;

/// <summary>校验码: the first bits of a digest in letters and figures that a person can read out and type, five bits in each.</summary>
public static class CheckCode
{
    /// <summary>Crockford's alphabet: no I, L, O, U, which are mistaken for others.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int BitsPerCharacter = 5;
    private const int GroupLength = 4;

    /// <summary>In groups of four: 7K3M-9QTX-2F.</summary>
    /// <param name="characters">Without the hyphens.</param>
    public static string Of(ReadOnlySpan<byte> digest, int characters)
    {
        var bits = new BigInteger(digest, isUnsigned: true, isBigEndian: true);
        var length = digest.Length * 8;
        var plain = Enumerable.Range(1, characters).Select(at => Alphabet[(int)((bits >> (length - (at * BitsPerCharacter))) & 31)]).ToArray();
        return string.Join('-', plain.Chunk(GroupLength).Select(g => new string(g)));
    }

    /// <summary>Compares what somebody typed, whatever the case, the hyphens, and the letters that look like figures.</summary>
    public static bool Matches(string code, string? typed) => Plain(typed) == Plain(code);

    private static string Plain(string? typed) => string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).ToUpper(CultureInfo.InvariantCulture)
        .Where(char.IsAsciiLetterOrDigit).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
}
