using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Documents;

public enum DocumentMode
{
    /// <summary>An article for the site's layout: no style attributes, no scripts; figures are links.</summary>
    Preview,

    /// <summary>A whole page with its style sheet inside, from which the PDF is printed.</summary>
    Print,
}

/// <summary>Writes a document as HTML whose shape document.css gives (GB/T 9704-2012).</summary>
public sealed partial class DocumentHtml
{
    private static readonly Lazy<string> StyleSheet = new(ReadStyleSheet);
    private readonly StringBuilder _html = new();
    private readonly OfficialDocument _document;
    private readonly DocumentMode _mode;

    private DocumentHtml(OfficialDocument document, DocumentMode mode) => (_document, _mode) = (document, mode);

    /// <param name="fonts">The host's fonts, for a printed page; without them the style sheet's own lists are used.</param>
    /// <exception cref="RuleViolationException">The document must not be printed.</exception>
    public static string Render(OfficialDocument document, DocumentMode mode, DocumentFonts? fonts = null)
    {
        RuleViolationException.ThrowIfAny(document.ObstaclesToPrint());
        var article = new DocumentHtml(document, mode).Article();
        return mode == DocumentMode.Preview
            ? article
            : $"""
              <!doctype html>
              <html lang="zh-CN"><head><meta charset="utf-8">
              <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
              <title>{Encode(document.OneLineTitle)}</title>
              <style>{StyleSheet.Value}
              {fonts?.ToCss()}</style></head>
              <body class="gw-print">{article}</body></html>
              """;
    }

    private string Article()
    {
        var form = _document.Form.ToString().ToLowerInvariant();
        _html.Append(CultureInfo.InvariantCulture, $"<article class=\"gw gw-{form}\" lang=\"zh-CN\">");
        Head();
        Title(1, "gw-title", _document.Title);
        Line("gw-addressee", _document.Addressee is { } addressee ? addressee + "：" : null);
        Blocks(_document.Body);
        Attendance();
        AttachmentNote();
        Signature();
        Line("gw-note", _document.Note is { } note ? "（" + note + "）" : null);
        Attachments();
        Imprint();
        return _html.Append("</article>").ToString();
    }

    private void Title(int level, string style, string title)
    {
        var tag = Heading(level);
        _html.Append(CultureInfo.InvariantCulture, $"<{tag} class=\"{style}\">{Quoted().Replace(Encode(TitleLines.Of(title)), "<span class=\"gw-whole\">$0</span>")}</{tag}>");
    }

    /// <summary>Short quoted names in a title stay whole in one line (7.3.1).</summary>
    [GeneratedRegex("“[^”<]{1,10}”|《[^》<]{1,10}》", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    /// <summary>The site's own heading stands above a preview.</summary>
    private string Heading(int level) => "h" + (level + (_mode == DocumentMode.Preview ? 1 : 0)).ToString(CultureInfo.InvariantCulture);

    private void Line(string style, string? text)
    {
        if (text is not null)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<p class=\"{style}\">{Encode(text)}</p>");
        }
    }

    private void Blocks(IReadOnlyList<DocumentBlock> blocks)
    {
        var numbers = new HeadingNumbers();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case DocumentHeading heading:
                    var tag = Heading(heading.Level + 1);
                    _html.Append(CultureInfo.InvariantCulture, $"<{tag} class=\"gw-h{heading.Level}\">{numbers.Next(heading.Level)}");
                    Runs(heading.Runs);
                    _html.Append(CultureInfo.InvariantCulture, $"</{tag}>");
                    break;
                case DocumentParagraph paragraph:
                    _html.Append("<p>");
                    Runs(paragraph.Runs);
                    _html.Append("</p>");
                    break;
                case DocumentTable table:
                    Table(table);
                    break;
                case DocumentPicture picture:
                    Picture(picture);
                    break;
                case DocumentChart chart:
                    _html.Append("<figure class=\"gw-figure gw-plot\">").Append(ChartSvg.Of(chart));
                    _html.Append(chart.Caption is { } caption ? $"<figcaption>{Encode(caption)}</figcaption></figure>" : "</figure>");
                    break;
                default:
                    throw new NotSupportedException(block.GetType().Name);
            }
        }
    }

    private void Runs(IReadOnlyList<TextRun> runs)
    {
        foreach (var run in runs)
        {
            var text = Encode(run.Text);
            text = run.Style switch
            {
                RunStyle.Strong => $"<span class=\"gw-strong\">{text}</span>",
                RunStyle.Kai => $"<span class=\"gw-kai\">{text}</span>",
                _ => text,
            };
            _html.Append(run.Link is { } link && _mode == DocumentMode.Preview ? $"<a href=\"{Encode(link)}\">{text}</a>" : text);
        }
    }

    private void Picture(DocumentPicture picture)
    {
        var media = picture.Kind == PictureKind.Png ? "image/png" : "image/svg+xml";
        var source = _mode == DocumentMode.Preview && picture.PreviewAddress is { } address
            ? Encode(address)
            : $"data:{media};base64,{Convert.ToBase64String(picture.Content.Span)}";
        var pixels = (int)(picture.WidthMm * 96 / 25.4);
        _html.Append(CultureInfo.InvariantCulture, $"<figure class=\"gw-figure\"><img src=\"{source}\" width=\"{pixels}\" alt=\"{Encode(picture.AlternativeText)}\">");
        _html.Append(picture.Caption is { } caption ? $"<figcaption>{Encode(caption)}</figcaption></figure>" : "</figure>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string ReadStyleSheet()
    {
        using var stream = typeof(DocumentHtml).Assembly.GetManifestResourceStream("document.css")
            ?? throw new InvalidOperationException("The style sheet document.css is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
