using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;
using Kunming.Supervision.Web.Infrastructure.Files;

namespace Kunming.Supervision.Web.Reports;

/// <summary>签发件: prints what was just signed and keeps its bytes, in the transaction of the signing (docs/adr/0019).</summary>
public sealed class PaperDesk(FileStore files, DocumentPdf pdf)
{
    /// <exception cref="RuleViolationException">The document must not be printed, or there is no program to print it with; nothing is kept then.</exception>
    public async Task<KeptPaper> KeepAsync(OfficialDocument document, string name, Signature by, CancellationToken cancellation)
    {
        using var printed = new MemoryStream();
        await pdf.RenderAsync(document, printed, cancellation);
        printed.Position = 0;
        var file = await files.SaveAsync(printed, $"{name}.pdf", by, cancellation);
        return new(file.Sha256, TextDigestOf(document), file.Bytes);
    }

    /// <exception cref="RuleViolationException">The file is gone, or its bytes are no longer those that were kept.</exception>
    public async Task<Stream> OpenAsync(KeptPaper paper, CancellationToken cancellation)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From((!await files.VerifyAsync(paper.Sha256, cancellation), PaperRules.Broken.With(paper.Sha256[..16]))));
        return files.Open(paper.Sha256)!;
    }

    /// <summary>Of every word and number that the document prints, in their order and without their layout.</summary>
    public static string TextDigestOf(OfficialDocument document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', DocumentTexts.LinesOf(document)))));
}

public static class PaperRules
{
    public static readonly Rule Broken = new("paper.broken", "签发件（SHA-256 {0}……）不在文件库中，或者内容已被改动，请系统管理员从备份恢复");
}
