using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kunming.Supervision.Web.Documents;

/// <summary>Paragraphs and runs; lengths in twips (1/20 pt).</summary>
internal static class WordText
{
    /// <summary>A character on the grid: 156 mm / 28.</summary>
    public const int Character = 316;

    public const int Pitch = 579;

    public static Paragraph Paragraph(string style, params IReadOnlyList<TextRun> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new() { Val = style } });
        foreach (var run in runs)
        {
            paragraph.Append(Run(run));
        }

        return paragraph;
    }

    public static Paragraph LineAbove(Paragraph paragraph, int lines = 1)
    {
        paragraph.ParagraphProperties!.SpacingBetweenLines = new()
        {
            Before = Text(lines * Pitch),
            Line = Text(Pitch),
            LineRule = LineSpacingRuleValues.Exact,
        };
        return paragraph;
    }

    public static Paragraph Indented(Paragraph paragraph, double left = 0, double right = 0, double hanging = 0)
    {
        paragraph.ParagraphProperties!.Indentation = new()
        {
            Left = Text((int)(left * Character)),
            Right = Text((int)(right * Character)),
            Hanging = Text((int)(hanging * Character)),
        };
        return paragraph;
    }

    public static Paragraph TabAt(Paragraph paragraph, int position, bool right)
    {
        paragraph.ParagraphProperties!.Tabs = new(new TabStop { Val = right ? TabStopValues.Right : TabStopValues.Left, Position = position });
        return paragraph;
    }

    /// <summary>The width in characters: what is not ASCII fills a square, the rest half of one.</summary>
    public static double WidthOf(string text) => text.EnumerateRunes().Sum(r => r.IsAscii ? 0.5 : 1);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Run Run(TextRun source)
    {
        var run = new Run();
        if (source.Style != RunStyle.Plain)
        {
            run.RunProperties = new() { RunStyle = new() { Val = source.Style.ToString() } };
        }

        foreach (var (line, index) in source.Text.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0)
            {
                run.Append(new Break());
            }

            foreach (var (piece, at) in line.Split('\t').Select((piece, at) => (piece, at)))
            {
                if (at > 0)
                {
                    run.Append(new TabChar());
                }

                run.Append(new Text(piece) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }
}
