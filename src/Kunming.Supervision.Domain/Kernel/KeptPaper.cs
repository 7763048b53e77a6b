namespace Kunming.Supervision.Domain.Kernel;

/// <summary>签发件: the PDF of a document as it was signed, kept by its bytes in the store of files.</summary>
/// <param name="Sha256">Of the bytes: lower-case hexadecimal, 64 characters.</param>
/// <param name="TextSha256">Of its words and numbers in their order: what is made anew is compared by it, whatever program prints it.</param>
/// <param name="Bytes">Length.</param>
public sealed record KeptPaper(string Sha256, string TextSha256, long Bytes)
{
    public const int DigestLength = 64;
}
