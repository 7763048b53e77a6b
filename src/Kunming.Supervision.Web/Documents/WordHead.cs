using DocumentFormat.OpenXml.Wordprocessing;

namespace Kunming.Supervision.Web.Documents;

/// <summary>版头 above the title; lengths in twips.</summary>
internal static class WordHead
{
    private const int BelowTypeAreaTop = 1984;
    private const string Red = "FF0000";

    public static void AddTo(Body body, OfficialDocument document)
    {
        if (document.Form == DocumentForm.Letter)
        {
            body.Append(LetterMark(document.IssuerMark!));
        }

        if (document.UrgencyWord is { } urgency)
        {
            body.Append(WordText.Paragraph("Flush", new TextRun(urgency, RunStyle.Strong)));
        }

        if (document.Form is DocumentForm.Letter or DocumentForm.Plain)
        {
            AddNumberAtRight(body, document);
            return;
        }

        body.Append(Mark(document.IssuerMark!, BelowTypeAreaTop - (document.UrgencyWord is null ? 0 : WordText.Pitch)));
        body.Append(NumberOverRule(document));
    }

    private static void AddNumberAtRight(Body body, OfficialDocument document)
    {
        if (document.Number is { } number)
        {
            var line = WordText.Paragraph("Flush", number.Text);
            line.ParagraphProperties!.Justification = new() { Val = JustificationValues.Right };
            body.Append(line);
        }
    }

    private static Paragraph Mark(string text, int before)
    {
        var mark = WordText.Paragraph("IssuerMark", text);
        var size = IssuerMarkSize.Of(text);
        mark.ParagraphProperties!.SpacingBetweenLines = new() { Before = WordText.Text(before), Line = WordText.Text(size * 20), LineRule = LineSpacingRuleValues.Exact };
        mark.Elements<Run>().Single().RunProperties = new() { FontSize = new() { Val = WordText.Text(size * 2) }, FontSizeComplexScript = new() { Val = WordText.Text(size * 2) } };
        return mark;
    }

    private static Paragraph LetterMark(string text)
    {
        var mark = Mark(text, 0);
        mark.ParagraphProperties!.FrameProperties = WordSheet.RedFrame(top: 1701);
        mark.ParagraphProperties.ParagraphBorders = new() { BottomBorder = new() { Val = BorderValues.ThickThinSmallGap, Size = 24, Space = 11, Color = Red } };
        return mark;
    }

    private static Paragraph NumberOverRule(OfficialDocument document)
    {
        var number = document.Number?.Text ?? "";
        var line = document.Signer is { } signer
            ? WordText.TabAt(WordText.Indented(
                WordText.Paragraph("Flush", number + "\t签发人：", new TextRun(signer, RunStyle.Kai)), left: 1, right: 1), WordSheet.TypeAreaWidth - WordText.Character, right: true)
            : WordText.Paragraph("Centred", number);
        WordText.LineAbove(line, 2);
        line.ParagraphProperties!.ParagraphBorders = new() { BottomBorder = new() { Val = BorderValues.Single, Size = 12, Space = 5, Color = Red } };
        if (document.Signer is not null)
        {
            // A border follows the indents of its paragraph, yet the rule is as wide as the type area.
            line.ParagraphProperties.Indentation = new() { Left = "0", Right = "0", FirstLine = WordText.Text(WordText.Character) };
        }

        return line;
    }
}
