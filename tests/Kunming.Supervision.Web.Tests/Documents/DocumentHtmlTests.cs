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

    [Fact]
    public void StyleSheet_FontStacks_AreThoseOfTheFontList()
    {
        var page = DocumentHtml.Render(SampleDocuments.Plain(SampleDocuments.Solid(1)), DocumentMode.Print);

        Assert.All(Enum.GetValues<FontRole>(), role => Assert.Contains(DocumentFonts.DefaultCss(role), page, StringComparison.Ordinal));
    }
}
