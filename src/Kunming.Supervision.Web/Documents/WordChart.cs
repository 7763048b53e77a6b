using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Kunming.Supervision.Web.Documents;

/// <summary>
/// A chart as DrawingML (ECMA-376, part 1, 21.2) with its numbers as literals, so that it is drawn as vectors in the reader's own fonts and needs neither a
/// workbook beside it nor a picture.
/// </summary>
internal static class WordChart
{
    private const int EmuPerMillimetre = 36000;
    private const int LineHeightMm = 72;
    private const int BarHeightMm = 7;
    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;

    public static void AddTo(Body body, MainDocumentPart main, DocumentChart chart)
    {
        var part = main.AddNewPart<ChartPart>();
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(Space(chart))))
        {
            part.FeedData(stream);
        }

        var height = chart.Kind is ChartKind.Line ? LineHeightMm : 18 + (chart.Categories.Count * BarHeightMm * Math.Max(1, chart.Series.Count * 2 / 3));
        var id = (uint)(1000 + main.ChartParts.Count());
        var line = new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new() { Val = "Picture" }, KeepNext = chart.Caption is null ? null : new() },
            new Run(new Drawing(new Inline(
                new Extent { Cx = DocumentPicture.MaxWidthMm * EmuPerMillimetre, Cy = Math.Min(height, 190) * EmuPerMillimetre },
                new DocProperties { Id = id, Name = $"图{id}", Description = chart.AlternativeText },
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
            {
                DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
            })));
        body.Append(line);
        if (chart.Caption is { } caption)
        {
            body.Append(WordText.Paragraph("FigureCaption", caption));
        }
    }

    private static string Space(DocumentChart chart)
    {
        var bars = chart.Kind is ChartKind.Bars;
        var series = string.Concat(chart.Series.Index().Select(s => Series(chart, s.Index, s.Item)));
        var plot = bars
            ? $"""<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>{series}<c:gapWidth val="60"/><c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/></c:barChart>"""
            : $"""<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/><c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/></c:lineChart>""";
        var legend = chart.Series.Count > 1 ? """<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>""" : "";
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{plot}{CategoryAxisXml(bars)}{ValueAxisXml(chart, bars)}</c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr></c:chartSpace>
            """;
    }

    private static string Series(DocumentChart chart, int index, ChartSeries series)
    {
        var colour = $"""<a:solidFill><a:srgbClr val="{DocumentChart.Colours[index]}"/></a:solidFill>""";
        var shape = chart.Kind is ChartKind.Bars ? $"<c:spPr>{colour}</c:spPr><c:invertIfNegative val=\"0\"/>"
            : $"""<c:spPr><a:ln w="22225">{colour}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>{colour}</c:spPr></c:marker>""";
        var labels = $"""<c:dLbls><c:numFmt formatCode="{Format(chart)}" sourceLinked="0"/><c:dLblPos val="{(chart.Kind is ChartKind.Bars ? "outEnd" : index is 0 ? "t" : "b")}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>""";
        var names = string.Concat(chart.Categories.Index().Select(c => $"<c:pt idx=\"{c.Index}\"><c:v>{Encode(c.Item)}</c:v></c:pt>"));
        var values = string.Concat(series.Values.Index().Where(v => v.Item is not null).Select(v => $"<c:pt idx=\"{v.Index}\"><c:v>{v.Item!.Value.ToString(CultureInfo.InvariantCulture)}</c:v></c:pt>"));
        var count = chart.Categories.Count;
        var smooth = chart.Kind is ChartKind.Line ? "<c:smooth val=\"0\"/>" : "";
        return $"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:v>{Encode(series.Name)}</c:v></c:tx>{shape}{labels}<c:cat><c:strLit><c:ptCount val="{count}"/>{names}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{values}</c:numLit></c:val>{smooth}</c:ser>""";
    }

    /// <summary>The first category of bars stands at the top, as in the other renderings.</summary>
    private static string CategoryAxisXml(bool bars) =>
        $"""<c:catAx><c:axId val="{CategoryAxis}"/><c:scaling><c:orientation val="{(bars ? "maxMin" : "minMax")}"/></c:scaling><c:delete val="0"/><c:axPos val="{(bars ? "l" : "b")}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="{ValueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>""";

    private static string ValueAxisXml(DocumentChart chart, bool bars)
    {
        var grid = bars ? "" : """<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="C0C0C0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>""";
        var scale = DocumentChart.ScaleFor(chart.Highest).ToString(CultureInfo.InvariantCulture);
        return $"""<c:valAx><c:axId val="{ValueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="{scale}"/><c:min val="0"/></c:scaling><c:delete val="{(bars ? 1 : 0)}"/><c:axPos val="{(bars ? "b" : "l")}"/>{grid}<c:numFmt formatCode="{Format(chart)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="{CategoryAxis}"/><c:crosses val="autoZero"/></c:valAx>""";
    }

    private static string Format(DocumentChart chart) => chart.Unit.Length is 0 ? "#,##0.##" : Encode($"0.0\"{chart.Unit}\"");

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
