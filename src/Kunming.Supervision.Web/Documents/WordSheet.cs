using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kunming.Supervision.Web.Documents;

/// <summary>The sheet: A4, margins 37, 26, 35, 28 mm, 22 lines of 28 characters, page numbers at the outer side; lengths in twips.</summary>
internal static class WordSheet
{
    public const int TypeAreaWidth = 8844;

    public static SectionProperties Section(MainDocumentPart main, DocumentForm form)
    {
        var section = new SectionProperties();
        section.Append(Footer(main, HeaderFooterValues.Default, """<w:jc w:val="right"/>""", """<w:ind w:right="280"/>"""));
        section.Append(Footer(main, HeaderFooterValues.Even, """<w:jc w:val="left"/>""", """<w:ind w:left="280"/>"""));
        if (form == DocumentForm.Letter)
        {
            section.Append(FirstFooter(main));
        }

        section.Append(
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 851, Footer = 1434, Gutter = 0 });
        if (form == DocumentForm.Letter)
        {
            section.Append(new TitlePage());
        }

        // Word counts a character of the grid as the body's 16 pt and this many 4096ths: 28 of them fill 156 mm.
        section.Append(new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = WordText.Pitch, CharacterSpace = -860 });
        return section;
    }

    /// <summary>A frame 170 mm wide in the middle of the paper, for the red double rules of a letter.</summary>
    public static FrameProperties RedFrame(int top) => new()
    {
        Width = "9638",
        Wrap = TextWrappingValues.NotBeside,
        HorizontalPosition = HorizontalAnchorValues.Page,
        VerticalPosition = VerticalAnchorValues.Page,
        X = "1134",
        Y = WordText.Text(top),
    };

    private static FooterReference Footer(MainDocumentPart main, HeaderFooterValues type, string side, string indent) => Reference(main, type, $"""
        <w:p><w:pPr><w:pStyle w:val="Footer"/>{indent}{side}</w:pPr>
        <w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>
        """);

    private static FooterReference FirstFooter(MainDocumentPart main) => Reference(main, HeaderFooterValues.First, """
        <w:p><w:pPr><w:pStyle w:val="Footer"/><w:framePr w:w="9638" w:h="100" w:hRule="exact" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="1134" w:y="15620"/>
        <w:pBdr><w:top w:val="thinThickSmallGap" w:sz="24" w:space="1" w:color="FF0000"/></w:pBdr><w:spacing w:line="40" w:lineRule="exact"/></w:pPr></w:p>
        <w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>
        """);

    private static FooterReference Reference(MainDocumentPart main, HeaderFooterValues type, string paragraphs)
    {
        var part = main.AddNewPart<FooterPart>();
        WordStyles.Feed(part, $"""<w:ftr xmlns:w="{WordStyles.Namespace}">{paragraphs}</w:ftr>""");
        return new FooterReference { Type = type, Id = main.GetIdOfPart(part) };
    }
}
