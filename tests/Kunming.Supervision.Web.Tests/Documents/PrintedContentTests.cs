using System.Text;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Tests.Documents;

[Collection(nameof(PrintShop))]
public sealed class PrintedContentTests(PrintShop shop)
{
    [Fact]
    public async Task Render_RareCharacters_ArePrinted()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(new DocumentParagraph("有关人员：䶮某、翀某、燚某、喆某。")));

        Assert.All("䶮翀燚喆", character => Assert.Contains(character, pdf.Text));
    }

    /// <summary>Type 3 fonts have no name and are drawings: a document kept for years must say which typeface it uses and carry its outlines.</summary>
    [Theory]
    [InlineData(DocumentForm.Formal)]
    [InlineData(DocumentForm.Letter)]
    [InlineData(DocumentForm.Minutes)]
    [InlineData(DocumentForm.Plain)]
    public async Task Render_EachForm_EmbedsNamedTrueTypeSubsets(DocumentForm form)
    {
        var pdf = await shop.Print(SampleDocuments.Full(form));

        Assert.NotEmpty(pdf.Fonts);
        Assert.All(pdf.Fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +\S+ +yes yes yes ", font));
    }

    [Fact]
    public async Task Render_TableOverTwoPages_RepeatsItsHead()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Table(60)));

        Assert.Contains(pdf.BodyOf(2), line => line.Text.Contains("发现问题", StringComparison.Ordinal));
        Assert.Contains(pdf.BodyOf(2), line => line.Text.Contains("序号", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_LongNumbers_StandWholeInOneLine()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Numbers));

        Assert.Contains(pdf.Lines, line => line.Text.Contains("26,173,139.8", StringComparison.Ordinal));
    }

    /// <summary>Page numbers are 宋体, headings 黑体; only the title is heavy (GB/T 9704-2012, 7.2).</summary>
    [Fact]
    public async Task Render_WithFandol_UsesTheHeavyFaceForTitlesAlone()
    {
        Assert.SkipUnless(shop.Fonts.UsedFonts.Where(f => f.Role is FontRole.Hei or FontRole.Song or FontRole.XiaoBiaoSong).All(f => f.Family?.StartsWith("Fandol", StringComparison.Ordinal) is true), "Other typefaces stand in here.");
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Chapters(1)));

        Assert.Contains(pdf.Fonts, font => font.Contains("FandolSong-Bold", StringComparison.Ordinal));
        Assert.Contains(pdf.Fonts, font => font.Contains("FandolSong-Regular", StringComparison.Ordinal));
        Assert.Contains(pdf.Fonts, font => font.Contains("FandolHei-Regular", StringComparison.Ordinal));
        Assert.DoesNotContain(pdf.Fonts, font => font.Contains("FandolHei-Bold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_Headings_MakeBookmarksAndTags()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Chapters(2)));

        Assert.Equal("yes", pdf.Info("Tagged:"));
        Assert.Equal("关于2026年第三季度“单元制”监督检查情况的综合报告", pdf.Info("Title:"));
        Assert.Contains("/Outlines", Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal);
        Assert.Contains("（一）检查开展情况", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_LinksInside_AreNotPrinted()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Chapters(1)));

        Assert.DoesNotContain("/URI", Encoding.Latin1.GetString(File.ReadAllBytes(pdf.Path)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DocumentForm.Formal)]
    [InlineData(DocumentForm.Letter)]
    [InlineData(DocumentForm.Minutes)]
    [InlineData(DocumentForm.Plain)]
    public async Task Render_EachForm_PrintsAllItsPartsWithoutAnEmptyPage(DocumentForm form)
    {
        var pdf = await shop.Print(SampleDocuments.Full(form));

        Assert.All(Enumerable.Range(1, pdf.Pages), page => Assert.NotEmpty(pdf.BodyOf(page)));
        Assert.Contains("附件2", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("抄送：市委办公室", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Render_SignatureAtTheFootOfAPage_TakesTextWithIt(int linesMore)
    {
        var body = new[] { SampleDocuments.Solid(26 + (28 * 11)) }.Concat(Enumerable.Range(0, linesMore).Select(_ => SampleDocuments.Solid(20)));
        var pdf = await shop.Print(SampleDocuments.Plain([.. body]));

        var day = pdf.Lines.Single(l => l.Text == "2026年9月30日");
        var above = pdf.Lines.Where(l => l.Page == day.Page && l != day).ToList();
        Assert.Contains(above, l => l.Text == "党风政风监督室");
        Assert.Contains(above, l => l.Text.Contains("国国", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_CancelledBeforehand_PrintsNothing()
    {
        using var output = new MemoryStream();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            shop.Pdf.RenderAsync(SampleDocuments.Plain(SampleDocuments.Solid(10)), output, new CancellationToken(canceled: true)));

        Assert.Equal(0, output.Length);
    }

    [Fact]
    public async Task WithRasters_SvgPicture_GetsAPngOfItsShape()
    {
        var drawn = await shop.Pdf.WithRastersAsync(SampleDocuments.Plain(SampleDocuments.Picture()), TestContext.Current.CancellationToken);

        var (width, height) = DocumentPicture.SizeOf(Assert.IsType<DocumentPicture>(drawn.Body.Single()).Raster!.Value.Span)!.Value;
        Assert.InRange((double)width / height, 2.4, 2.6);
    }

    [Fact]
    public async Task Render_ConfiguredChromiumMissing_SaysWhatToInstall()
    {
        await using var pdf = new DocumentPdf(
            shop.Fonts,
            Microsoft.Extensions.Options.Options.Create(new DocumentOptions { Chromium = "no-such-program" }),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<DocumentPdf>.Instance);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() =>
            pdf.RenderAsync(SampleDocuments.Plain(SampleDocuments.Solid(10)), Stream.Null, CancellationToken.None));

        Assert.Equal(DocumentRules.ChromiumMissing, Assert.Single(refusal.Rules));
    }

    [Fact]
    public async Task Render_ChromiumDoesNotStart_SaysSoInOneSentence()
    {
        await using var pdf = new DocumentPdf(
            shop.Fonts,
            Microsoft.Extensions.Options.Options.Create(new DocumentOptions { Chromium = "/bin/false" }),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<DocumentPdf>.Instance);

        var refusal = await Assert.ThrowsAsync<RuleViolationException>(() =>
            pdf.RenderAsync(SampleDocuments.Plain(SampleDocuments.Solid(10)), Stream.Null, CancellationToken.None));

        Assert.Equal(DocumentRules.ChromiumFails, Assert.Single(refusal.Rules));
    }

    [Fact]
    public void UsedFonts_EachRole_NamesWhatStandsInForIt()
    {
        var fonts = shop.Fonts.UsedFonts;

        Assert.Equal(5, fonts.Count);
        Assert.All(fonts, font => Assert.False(string.IsNullOrEmpty(font.Wanted)));
    }
}
