using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// Writes a document as .docx on the character grid of GB/T 9704-2012. Headings are real headings; their numbers are
/// text, the same as in the preview and the PDF, whatever program opens the file.
/// </summary>
public sealed class DocumentWord
{
    private readonly OfficialDocument _document;
    private readonly MainDocumentPart _main;
    private readonly Body _body = new();

    private DocumentWord(OfficialDocument document, MainDocumentPart main) => (_document, _main) = (document, main);

    /// <exception cref="RuleViolationException">The document must not be printed, or holds an SVG without its raster.</exception>
    public static void Write(OfficialDocument document, Stream output)
    {
        RuleViolationException.ThrowIfAny(document.ObstaclesToPrint());
        RuleViolationException.ThrowIfAny([.. DocumentTexts.BlocksOf(document).OfType<DocumentPicture>()
            .Where(p => p.Png is null).Select(p => DocumentRules.RasterMissing.With(p.AlternativeText))]);

        using var whole = new MemoryStream();
        using (var package = WordprocessingDocument.Create(whole, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = document.OneLineTitle;
            package.PackageProperties.Language = "zh-CN";
            var main = package.AddMainDocumentPart();
            WordStyles.AddTo(main);
            main.Document = new Document(new DocumentWord(document, main).Write());
        }

        whole.Position = 0;
        whole.CopyTo(output);
    }

    private Body Write()
    {
        WordHead.AddTo(_body, _document);
        _body.Append(WordText.Paragraph("Title", TitleLines.Of(_document.Title)));
        if (_document.Addressee is { } addressee)
        {
            _body.Append(WordText.Paragraph("Flush", addressee + "："));
        }

        Blocks(_document.Body);
        foreach (var (attendance, index) in _document.Attendance.Select((a, i) => (a, i)))
        {
            var line = WordText.Paragraph("Attendance", new TextRun(attendance.Label + "：", RunStyle.Strong), attendance.Names);
            _body.Append(index == 0 ? WordText.LineAbove(line) : line);
        }

        WordTail.AddTo(_body, _document, Blocks);
        _body.Append(WordSheet.Section(_main, _document.Form));
        return _body;
    }

    private void Blocks(IReadOnlyList<DocumentBlock> blocks)
    {
        var numbers = new HeadingNumbers();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case DocumentHeading heading:
                    _body.Append(WordText.Paragraph("Heading" + heading.Level, [numbers.Next(heading.Level), .. heading.Runs]));
                    break;
                case DocumentParagraph paragraph:
                    _body.Append(WordText.Paragraph("BodyText", [.. paragraph.Runs]));
                    break;
                case DocumentTable table:
                    WordTable.AddTo(_body, table);
                    break;
                case DocumentPicture picture:
                    WordPicture.AddTo(_body, _main, picture);
                    break;
                case DocumentChart chart:
                    WordChart.AddTo(_body, _main, chart);
                    break;
                default:
                    throw new NotSupportedException(block.GetType().Name);
            }
        }
    }
}
