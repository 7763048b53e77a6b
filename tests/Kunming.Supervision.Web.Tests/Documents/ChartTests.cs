using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Tests.Documents;

[Collection(nameof(PrintShop))]
public sealed class ChartTests(PrintShop shop)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private static readonly DocumentChart Bars = new(ChartKind.Bars, ["惠农补贴", "工程招标投标和政府采购"], [new("发现问题", 40m, 10m), new("销号问题", 20m, null)], "两个类别的条形图") { Caption = "图1　各类别问题数" };

    private static readonly DocumentChart Line = new(ChartKind.Line, ["一季度", "二季度", "三季度"], [new("按期率", 62.5m, null, 91m)], "三个季度的折线图") { Unit = "%" };

    [Fact]
    public void Html_OfBars_IsInlineSvgWhoseBarsStandAsTheirNumbers()
    {
        var svg = SvgOf(Bars);

        var lengths = svg.Descendants(Svg + "rect").Where(r => (string)r.Attribute("height")! == "34").Select(r => (int)r.Attribute("width")!).ToList();
        Assert.Equal([40m, 20m, 10m], lengths.Select(l => decimal.Round(l * 40m / lengths[0], 1)));
        var words = svg.Descendants(Svg + "text").Select(t => t.Value).ToList();
        Assert.Equal(["发现问题", "销号问题", "惠农补贴", "40", "20", "工程招标投标和政府采购", "10"], words);
        Assert.Equal(("img", "两个类别的条形图"), ((string)svg.Attribute("role")!, (string)svg.Attribute("aria-label")!));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style");
    }

    [Fact]
    public void Html_OfALine_RisesWithItsNumbersAndLeavesOutWhatIsNotKnown()
    {
        var svg = SvgOf(Line);

        var points = svg.Descendants(Svg + "circle").Select(c => (int)c.Attribute("cy")!).ToList();
        Assert.Equal(2, points.Count);
        Assert.True(points[1] < points[0]);
        Assert.Contains(svg.Descendants(Svg + "text"), t => t.Value == "62.5%");
    }

    [Fact]
    public async Task Print_OfAChart_KeepsItsWordsAsText()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(Bars, Line));

        foreach (var word in (string[])["惠农补贴", "销号问题", "40", "62.5%", "三季度", "图1"])
        {
            Assert.Contains(word, pdf.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Word_OfCharts_IsDrawingMlWithTheNumbers()
    {
        using var file = new MemoryStream();
        DocumentWord.Write(SampleDocuments.Plain(Bars, Line), file);
        using var word = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Empty(word.MainDocumentPart!.ImageParts);
        var charts = word.MainDocumentPart.ChartParts.Select(p => XDocument.Load(p.GetStream())).ToList();
        Assert.Equal(2, charts.Count);
        var bars = charts.Single(c => c.Descendants(C + "barChart").Any());
        Assert.Equal(["惠农补贴", "工程招标投标和政府采购"], bars.Descendants(C + "cat").First().Descendants(C + "v").Select(v => v.Value));
        Assert.Equal([["40", "10"], ["20"]], bars.Descendants(C + "val").Select(s => s.Descendants(C + "v").Select(v => v.Value).ToArray()));
        Assert.Equal(["发现问题", "销号问题"], bars.Descendants(C + "tx").Select(t => t.Value));
    }

    [Fact]
    public void Chart_ThatIsNotEven_IsNotPrinted()
    {
        Assert.Equal(DocumentRules.ChartShape.Code, Assert.Single(SampleDocuments.Plain(Bars with { Categories = ["惠农补贴"] }).ObstaclesToPrint()).Code);
        Assert.Equal(DocumentRules.AlternativeTextMissing, Assert.Single(SampleDocuments.Plain(Bars with { AlternativeText = " " }).ObstaclesToPrint()));
        Assert.Throws<RuleViolationException>(() => DocumentWord.Write(SampleDocuments.Plain(Line with { Series = [new("按期率", -1m, 2m, 3m)] }), Stream.Null));
    }

    [Theory]
    [InlineData("0", "1"), InlineData("1", "1"), InlineData("3", "5"), InlineData("7", "10"), InlineData("62.5", "100"), InlineData("1200", "2000")]
    public void ScaleFor_AValue_IsRoundAndNotBelowIt(string highest, string scale) =>
        Assert.Equal(decimal.Parse(scale, CultureInfo.InvariantCulture), DocumentChart.ScaleFor(decimal.Parse(highest, CultureInfo.InvariantCulture)));

    private static XElement SvgOf(DocumentChart chart)
    {
        var html = DocumentHtml.Render(SampleDocuments.Plain(chart), DocumentMode.Preview);
        var start = html.IndexOf("<svg", StringComparison.Ordinal);
        return XElement.Parse(html[start..(html.IndexOf("</svg>", start, StringComparison.Ordinal) + 6)]);
    }
}
