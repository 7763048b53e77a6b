using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;

namespace Kunming.Supervision.Web.Documents;

/// <summary>A document as a file: what the preview shows, as Word or PDF.</summary>
public static class DocumentDownload
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="format"><c>word</c>; anything else is PDF.</param>
    /// <param name="name">Of the file, without its ending.</param>
    /// <exception cref="Domain.Kernel.RuleViolationException">The document must not be printed, or there is no Chromium.</exception>
    public static async Task<FileStreamResult> OfAsync(OfficialDocument document, string format, string name, DocumentPdf pdf, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        if (format is "word")
        {
            DocumentWord.Write(document, file);
        }
        else
        {
            await pdf.RenderAsync(document, file, cancellationToken);
        }

        file.Position = 0;
        return new(file, format is "word" ? Word : MediaTypeNames.Application.Pdf) { FileDownloadName = $"{name}.{(format is "word" ? "docx" : "pdf")}" };
    }
}
