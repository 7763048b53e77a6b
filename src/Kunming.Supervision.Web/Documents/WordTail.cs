using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Cell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace Kunming.Supervision.Web.Documents;

/// <summary>What follows the body: attachment note, signature, note, attachments, imprint; lengths in twips.</summary>
internal static class WordTail
{
    private const int TypeAreaFoot = 14854;
    private const int ImprintPitch = 480;

    /// <summary>Characters of 14 pt in a line of copies: 442.2 pt less five characters of indents.</summary>
    private const int ImprintCharacters = 26;

    public static void AddTo(Body body, OfficialDocument document, Action<IReadOnlyList<DocumentBlock>> addBlocks)
    {
        if (document.Signature is not null && body.LastChild is Paragraph { ParagraphProperties: { } last })
        {
            // A page must not hold the signature alone (GB/T 9704-2012, 7.3.5.5).
            last.KeepNext = new();
        }

        AddAttachmentNote(body, document);
        AddSignature(body, document.Signature);
        if (document.Note is { } note)
        {
            body.Append(WordText.Paragraph("BodyText", "（" + note + "）"));
        }

        foreach (var (label, attachment) in AttachmentNames.PagesOf(document))
        {
            var mark = WordText.Paragraph("Flush", new TextRun(label, RunStyle.Strong));
            (mark.ParagraphProperties!.PageBreakBefore, mark.ParagraphProperties.KeepNext) = (new(), new());
            body.Append(mark, WordText.Paragraph("AttachmentTitle", TitleLines.Of(attachment.Title)));
            addBlocks(attachment.Blocks);
        }

        AddImprint(body, document);
    }

    private static void AddAttachmentNote(Body body, OfficialDocument document)
    {
        foreach (var (label, number, title) in AttachmentNames.NoteOf(document))
        {
            var numberWidth = number.Length == 0 ? 0 : WordText.WidthOf(number);
            var hanging = numberWidth + WordText.WidthOf(label);
            var line = WordText.Indented(WordText.Paragraph("Flush", label + number + (number.Length == 0 ? "" : "\t") + title), left: 5 + numberWidth, hanging: hanging);
            line.ParagraphProperties!.KeepNext = document.Signature is null ? null : new();
            body.Append(label.Length == 0 ? line : WordText.LineAbove(line));
        }
    }

    /// <summary>The date begins two characters right of the name; whichever is longer ends two characters before the edge (7.3.5.2).</summary>
    private static void AddSignature(Body body, DocumentSignature? signature)
    {
        if (signature is null)
        {
            return;
        }

        var date = OfficialDocument.DateText(signature.Date);
        var (nameWidth, dateWidth) = (WordText.WidthOf(signature.Name), WordText.WidthOf(date));
        var widest = Math.Max(nameWidth, dateWidth + 2);
        var name = WordText.LineAbove(WordText.Indented(WordText.Paragraph("Signature", signature.Name), right: 2 + widest - nameWidth));
        name.ParagraphProperties!.KeepNext = new();
        body.Append(name, WordText.Indented(WordText.Paragraph("Signature", date), right: widest - dateWidth));
    }

    /// <summary>A floating table at the foot of the type area of the page on which the document ends.</summary>
    private static void AddImprint(Body body, OfficialDocument document)
    {
        if (document.Imprint is not { } imprint)
        {
            return;
        }

        var isLetter = document.Form == DocumentForm.Letter;
        var lines = new List<Paragraph>();
        if (imprint.CopyTo.Count > 0)
        {
            lines.Add(WordText.Paragraph("ImprintCopies", "抄送：" + string.Join('，', imprint.CopyTo) + "。"));
        }

        if (!isLetter)
        {
            lines.Add(WordText.TabAt(
                WordText.Paragraph("Imprint", imprint.Office + "\t" + OfficialDocument.DateText(imprint.Date) + "印发"),
                WordSheet.TypeAreaWidth - 280, right: true));
        }

        if (lines.Count == 0)
        {
            return;
        }

        var table = new Table(Properties(isLetter, HeightOf(imprint, isLetter)), new TableGrid(new GridColumn { Width = WordText.Text(WordSheet.TypeAreaWidth) }));
        foreach (var line in lines)
        {
            var width = new TableCellWidth { Width = WordText.Text(WordSheet.TypeAreaWidth), Type = TableWidthUnitValues.Dxa };
            table.Append(new TableRow(new TableRowProperties(new CantSplit()), new Cell(new TableCellProperties(width), line)));
        }

        body.Append(table, WordText.Paragraph("AfterTable"));
    }

    /// <summary>Word's own alignment to the foot is not known to all programs; lines of exact height can be counted instead.</summary>
    private static int HeightOf(DocumentImprint imprint, bool isLetter)
    {
        var copies = (int)Math.Ceiling(WordText.WidthOf(string.Join('，', imprint.CopyTo) + "。") / ImprintCharacters);
        return ((imprint.CopyTo.Count == 0 ? 0 : copies) + (isLetter ? 0 : 1)) * ImprintPitch;
    }

    private static TableProperties Properties(bool isLetter, int height)
    {
        var properties = new TableProperties
        {
            TablePositionProperties = new()
            {
                VerticalAnchor = VerticalAnchorValues.Page,
                HorizontalAnchor = HorizontalAnchorValues.Margin,
                TablePositionX = 0,
                TablePositionY = TypeAreaFoot - height,
            },
            TableWidth = new() { Width = WordText.Text(WordSheet.TypeAreaWidth), Type = TableWidthUnitValues.Dxa },
            TableLayout = new() { Type = TableLayoutValues.Fixed },
            TableCellMarginDefault = new()
            {
                TableCellLeftMargin = new() { Width = 0, Type = TableWidthValues.Dxa },
                TableCellRightMargin = new() { Width = 0, Type = TableWidthValues.Dxa },
            },
        };
        if (!isLetter)
        {
            properties.TableBorders = new()
            {
                TopBorder = new() { Val = BorderValues.Single, Size = 8 },
                BottomBorder = new() { Val = BorderValues.Single, Size = 8 },
                InsideHorizontalBorder = new() { Val = BorderValues.Single, Size = 6 },
            };
        }

        return properties;
    }
}
