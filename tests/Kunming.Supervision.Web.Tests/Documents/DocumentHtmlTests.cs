using AngleSharp.Html.Parser;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Tests.Documents;

public sealed class DocumentHtmlTests
{
    [Fact]
    public void Render_Preview_HasNeitherStylesNorScripts()
    {
        var html = new HtmlParser().ParseDocument(DocumentHtml.Render(SampleDocuments.Full(DocumentForm.Formal), DocumentMode.Preview));

        Assert.Empty(html.QuerySelectorAll("[style], style, script, link, [onclick], [onload]"));
        Assert.Single(html.QuerySelectorAll("article.gw"));
    }

    [Fact]
    public void Render_Preview_LinksFiguresAndPrintDoesNot()
    {
        var document = SampleDocuments.Full(DocumentForm.Formal);

        Assert.Contains("<a href=\"/Issues?quarter=2026-3\">1056</a>", DocumentHtml.Render(document, DocumentMode.Preview), StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", DocumentHtml.Render(document, DocumentMode.Print), StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Headings_AreNumberedByLevelAndStartAnewInAttachments()
    {
        var document = SampleDocuments.Plain(SampleDocuments.Chapters(11)) with { Attachments = [new("清单", SampleDocuments.Chapters(1))] };

        var heads = new HtmlParser().ParseDocument(DocumentHtml.Render(document, DocumentMode.Print)).QuerySelectorAll("h2, h3, h4, h5").Select(h => h.TextContent).ToList();

        Assert.Equal(["一、总体情况", "（一）检查开展情况", "1.问题类型", "（1）督办情况", "二、总体情况", "（一）检查开展情况"], heads[..6]);
        Assert.Equal("十一、总体情况", heads[40]);
        Assert.Equal("一、总体情况", heads[44]);
    }

    [Fact]
    public void Render_MarkupInText_IsEscaped()
    {
        var html = DocumentHtml.Render(SampleDocuments.Plain(new DocumentParagraph("<script>alert(1)</script>&")), DocumentMode.Preview);

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_SecrecyMark_IsRefused() =>
        Assert.Throws<RuleViolationException>(() => DocumentHtml.Render(SampleDocuments.Plain(new DocumentParagraph("秘密★1年")), DocumentMode.Preview));

    /// <summary>GB/T 9704-2012, 7.3.1: words whole, lines of about the same length.</summary>
    [Theory]
    [InlineData("第一监督单元组2026年第二季度监督检查情况报告", "第一监督单元组2026年第二季度|监督检查情况报告")]
    [InlineData("昆明市2026年第二季度“单元制”监督工作综合报告", "昆明市2026年第二季度|“单元制”监督工作综合报告")]
    [InlineData("关于2026年第三季度“单元制”监督检查情况的综合报告", "关于2026年第三季度“单元制”|监督检查情况的综合报告")]
    [InlineData("关于交办3个监督发现问题的函", "关于交办3个监督发现问题的函")]
    [InlineData("某专项日报第1期\n（2026年11月2日）", "某专项日报第1期|（2026年11月2日）")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三", "一二三四五六七八九十一二三四五六七八九十一二三")]
    public void Render_LongTitle_BreaksBetweenWords(string title, string lines)
    {
        var document = SampleDocuments.Plain(SampleDocuments.Solid(1)) with { Title = title };
        var html = new HtmlParser().ParseDocument(DocumentHtml.Render(document, DocumentMode.Print));

        Assert.Equal(lines, html.QuerySelector(".gw-title")!.InnerHtml.Replace("<br>", "|", StringComparison.Ordinal).Replace("<span class=\"gw-whole\">", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal));
        Assert.Equal(title.Replace("\n", "", StringComparison.Ordinal), html.Title);
    }

    [Fact]
    public void Render_TableOfNumbers_GivesEachColumnItsLongestNumberAndBreaksHeadsBetweenWords()
    {
        var html = new HtmlParser().ParseDocument(DocumentHtml.Render(SampleDocuments.Plain(SampleDocuments.Numbers), DocumentMode.Preview));

        var shares = html.QuerySelectorAll("col").Select(c => double.Parse(c.GetAttribute("width")!.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(shares.Sum(), 99.9, 100.1);
        Assert.True(shares[1] / 100 * 442.2 > 12 * 6 + 7, "12 digits of 6 pt and the margins of a cell");
        Assert.Equal(["单元组", "追缴挽回金额", "发现<br>问题", "逾期<br>未销号", "2026年<br>二季度", "检查<br>次数", "移交<br>线索", "认定<br>问题"], html.QuerySelectorAll("th").Select(h => h.InnerHtml));
    }

    [Fact]
    public void StyleSheet_FontStacks_AreThoseOfTheFontList()
    {
        var page = DocumentHtml.Render(SampleDocuments.Plain(SampleDocuments.Solid(1)), DocumentMode.Print);

        Assert.All(Enum.GetValues<FontRole>(), role => Assert.Contains(DocumentFonts.DefaultCss(role), page, StringComparison.Ordinal));
    }
}
