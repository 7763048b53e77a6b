using Kunming.Supervision.Domain.Kernel;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// The one seam to the PDF engine (docs/adr/0002): a document goes in, a tagged PDF with bookmarks comes out. Today
/// Chromium prints it from CSS; another engine would replace this file and its <see cref="ChromiumBrowser"/>.
/// </summary>
public sealed class DocumentPdf(DocumentFonts fonts, IOptions<DocumentOptions> options, ILogger<DocumentPdf> log) : IAsyncDisposable
{
    private const int PixelsPerMillimetre = 8;
    private readonly ChromiumBrowser _chromium = new(options.Value, fonts.Folders, log);
    private readonly SemaphoreSlim _slots = new(options.Value.Concurrency);

    /// <summary>Prints a document. Nothing is written unless all of it was printed.</summary>
    /// <exception cref="RuleViolationException">The document must not be printed, or there is no Chromium.</exception>
    public async Task RenderAsync(OfficialDocument document, Stream output, CancellationToken cancellation)
    {
        var html = DocumentHtml.Render(document, DocumentMode.Print, fonts);
        var pdf = await OnSheet(sheet => Print(sheet, html, dropLastPage: document.Imprint is not null), cancellation);
        await output.WriteAsync(pdf, cancellation);
    }

    /// <summary>The same document with every SVG drawn as PNG as well, for Word.</summary>
    /// <exception cref="RuleViolationException">The document must not be printed, or there is no Chromium.</exception>
    public async Task<OfficialDocument> WithRastersAsync(OfficialDocument document, CancellationToken cancellation)
    {
        RuleViolationException.ThrowIfAny(document.ObstaclesToPrint());
        return DocumentTexts.BlocksOf(document).OfType<DocumentPicture>().All(p => p.Png is not null)
            ? document
            : document with
            {
                Body = await WithRastersAsync(document.Body, cancellation),
                Attachments = [.. await Task.WhenAll(document.Attachments.Select(async a =>
                    a with { Blocks = await WithRastersAsync(a.Blocks, cancellation) }))],
            };
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _slots.Dispose();
    }

    private async Task<IReadOnlyList<DocumentBlock>> WithRastersAsync(IReadOnlyList<DocumentBlock> blocks, CancellationToken cancellation)
    {
        var drawn = new List<DocumentBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            drawn.Add(block is DocumentPicture { Png: null } picture
                ? picture with { Raster = await OnSheet(sheet => Draw(sheet, picture), cancellation) }
                : block);
        }

        return drawn;
    }

    private async Task<byte[]> OnSheet(Func<IPage, Task<byte[]>> work, CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation);
        try
        {
            return await _chromium.OnSheet(work, cancellation);
        }
        finally
        {
            _slots.Release();
        }
    }

    private static async Task<byte[]> Print(IPage sheet, string html, bool dropLastPage)
    {
        await sheet.SetContentAsync(html);
        var how = new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true };
        var pdf = await sheet.PdfAsync(how);
        if (!dropLastPage)
        {
            return pdf;
        }

        how.PageRanges = FormattableString.Invariant($"1-{PdfPages.CountIn(pdf) - 1}");
        return await sheet.PdfAsync(how);
    }

    private static async Task<byte[]> Draw(IPage sheet, DocumentPicture picture)
    {
        var source = Convert.ToBase64String(picture.Content.Span);
        await sheet.SetViewportSizeAsync(picture.WidthMm * PixelsPerMillimetre, picture.WidthMm * PixelsPerMillimetre);
        await sheet.SetContentAsync($"<body style='margin:0'><img style='display:block;width:100%;height:auto' src='data:image/svg+xml;base64,{source}'></body>");
        return await sheet.Locator("img").ScreenshotAsync();
    }
}
