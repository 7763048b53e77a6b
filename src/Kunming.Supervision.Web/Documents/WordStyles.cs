using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// Styles, settings and font table; sizes in half points, lengths in twips. The sheet declares the grid of 28 × 22, yet the
/// text does not lean on it, because programs read a character grid differently: 16 pt less 0.25 pt is 15.75 pt in all
/// of them, and so is an exact pitch of 28.95 pt. A caption stands above its table and keeps with it; one below a figure must not pull at what follows.
/// </summary>
internal static class WordStyles
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void AddTo(MainDocumentPart main)
    {
        Feed(main.AddNewPart<StyleDefinitionsPart>(), Styles());
        Feed(main.AddNewPart<FontTablePart>(), FontTable());
        Feed(main.AddNewPart<DocumentSettingsPart>(), $"""
            <w:settings xmlns:w="{Namespace}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>
            <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
            <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>
            """);
    }

    public static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static string Styles()
    {
        const string indent = """<w:ind w:firstLineChars="200" w:firstLine="632"/>""";
        const string tight = """<w:snapToGrid w:val="0"/>""";
        return $"""
            <w:styles xmlns:w="{Namespace}"><w:docDefaults><w:rPrDefault><w:rPr>{Font(FontRole.FangSong)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr>{Line(WordText.Pitch)}</w:pPr></w:pPrDefault></w:docDefaults>
            {Paragraph("Normal", "Normal", """<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>""" + tight, """<w:snapToGrid w:val="0"/><w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/>""", isDefault: true)}
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
            {Character("Strong", "Strong", FontRole.Hei)}{Character("Kai", "楷体强调", FontRole.Kai)}
            {Paragraph("Flush", "顶格", "", "")}
            {Paragraph("Centred", "居中", """<w:jc w:val="center"/>""", "")}
            {Paragraph("BodyText", "Body Text", indent, "")}
            {Heading(1, FontRole.Hei)}{Heading(2, FontRole.Kai)}{Heading(3, FontRole.FangSong)}{Heading(4, FontRole.FangSong)}
            {Paragraph("Title", "Title", $"""<w:keepNext/>{tight}{Line(WordText.Pitch, 2 * WordText.Pitch, WordText.Pitch)}<w:jc w:val="center"/>""", Font(FontRole.XiaoBiaoSong) + Size(44))}
            {Paragraph("AttachmentTitle", "附件标题", $"""<w:keepNext/>{tight}{Line(WordText.Pitch, WordText.Pitch, WordText.Pitch)}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>""", Font(FontRole.XiaoBiaoSong) + Size(44))}
            {Paragraph("IssuerMark", "发文机关标志", $"""{tight}<w:jc w:val="center"/>""", Font(FontRole.XiaoBiaoSong) + """<w:color w:val="FF0000"/>""" + Size(68))}
            {Paragraph("Attendance", "出席人员", """<w:ind w:left="1580" w:hanging="948"/>""", "")}
            {Paragraph("Signature", "Signature", """<w:keepLines/><w:jc w:val="right"/>""", "")}
            {Paragraph("Caption", "caption", $"""<w:keepNext/>{tight}{Line(440)}<w:jc w:val="center"/>""", Font(FontRole.Hei) + Size(28))}
            {Paragraph("FigureCaption", "图题", $"""{tight}{Line(440)}<w:jc w:val="center"/>""", Font(FontRole.Hei) + Size(28))}
            {Paragraph("Picture", "图片", $"""{tight}<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>""", "")}
            {Paragraph("TableText", "表格文字", tight + Line(360), Size(24))}
            {Paragraph("TableHead", "表头", tight + Line(360) + """<w:jc w:val="center"/>""", Font(FontRole.Hei) + Size(24))}
            {Paragraph("AfterTable", "表后", tight + Line(120), Size(2))}
            {Paragraph("Imprint", "版记", tight + Line(480) + """<w:ind w:left="280" w:right="280"/>""", Size(28))}
            {Paragraph("ImprintCopies", "抄送", tight + Line(480) + """<w:ind w:left="1120" w:right="280" w:hanging="840"/>""", Size(28))}
            {Paragraph("Footer", "footer", tight + Line(280), Font(FontRole.Song) + Size(28))}</w:styles>
            """;
    }

    private static string Heading(int level, FontRole font) => Paragraph(
        $"Heading{level}", $"heading {level}", $"""<w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="632"/><w:outlineLvl w:val="{level - 1}"/>""", Font(font), next: "BodyText");

    private static string Paragraph(string id, string name, string paragraph, string run, bool isDefault = false, string? next = null) => $"""
        <w:style w:type="paragraph" {(isDefault ? "w:default=\"1\" " : "")}w:styleId="{id}"><w:name w:val="{name}"/>{(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")}{(next is null ? "" : $"<w:next w:val=\"{next}\"/>")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>
        """;

    private static string Character(string id, string name, FontRole font) =>
        $"""<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{Font(font)}</w:rPr></w:style>""";

    private static string Line(int pitch, int before = 0, int after = 0) =>
        $"""<w:spacing w:before="{before}" w:after="{after}" w:line="{pitch}" w:lineRule="exact"/>""";

    private static string Size(int halfPoints) => $"""<w:spacing w:val="0"/><w:sz w:val="{halfPoints}"/><w:szCs w:val="{halfPoints}"/>""";

    /// <summary>One family for all scripts, and quotation marks counted as East Asian, so that all characters keep to the grid.</summary>
    private static string Font(FontRole role)
    {
        var name = DocumentFonts.WordNames(role).Name;
        return $"""<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:eastAsia="{name}" w:hAnsi="{name}" w:cs="{name}"/>""";
    }

    private static string FontTable()
    {
        var fonts = Enum.GetValues<FontRole>().Select(DocumentFonts.WordNames)
            .Select(f => $"""<w:font w:name="{f.Name}"><w:altName w:val="{f.Alternative}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>""");
        return $"""<w:fonts xmlns:w="{Namespace}">{string.Concat(fonts)}</w:fonts>""";
    }
}
