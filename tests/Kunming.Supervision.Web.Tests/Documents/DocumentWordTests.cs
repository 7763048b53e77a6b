using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Tests.Documents;

[Collection(nameof(PrintShop))]
public sealed class DocumentWordTests(PrintShop shop)
{
    [Theory]
    [InlineData(DocumentForm.Formal)]
    [InlineData(DocumentForm.Letter)]
    [InlineData(DocumentForm.Minutes)]
    [InlineData(DocumentForm.Plain)]
    public async Task Write_EachForm_IsValidOpenXml(DocumentForm form)
    {
        using var file = await Write(SampleDocuments.Full(form));
        using var word = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task Write_Sheet_HasTheGridOfTheStandard()
    {
        using var file = await Write(SampleDocuments.Full(DocumentForm.Formal));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        var section = word.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();

        var margins = section.GetFirstChild<PageMargin>()!;
        Assert.Equal((2098, 1474u, 1984, 1588u), (margins.Top!.Value, margins.Right!.Value, margins.Bottom!.Value, margins.Left!.Value));
        var grid = section.GetFirstChild<DocGrid>()!;
        Assert.Equal(579, grid.LinePitch!.Value);
        Assert.Equal(28, (int)(442.2 / (16 + (grid.CharacterSpace!.Value / 4096.0))));
        Assert.Equal([HeaderFooterValues.Default, HeaderFooterValues.Even], section.Elements<FooterReference>().Select(f => f.Type!.Value));
        Assert.NotNull(word.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());
    }

    [Fact]
    public async Task Write_HeadingsAndTables_AreRealOnes()
    {
        using var file = await Write(SampleDocuments.Full(DocumentForm.Formal));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        var body = word.MainDocumentPart!.Document!.Body!;

        Assert.Equal("一、总体情况", body.Elements<Paragraph>().First(p => p.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").InnerText);
        Assert.Equal(2, body.Elements<Table>().First().Elements<TableRow>().Count(r => r.TableRowProperties?.GetFirstChild<TableHeader>() is not null));
        Assert.Contains(word.MainDocumentPart.FontTablePart!.Fonts!.Elements<Font>(), f => f.Name == "仿宋_GB2312" && f.AltName?.Val == "仿宋");
        Assert.Equal("三个单元组发现问题数的柱形图", body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description);
    }

    [Fact]
    public void Write_SvgWithoutRaster_IsRefused()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => DocumentWord.Write(SampleDocuments.Plain(SampleDocuments.Picture()), Stream.Null));

        Assert.Equal(DocumentRules.RasterMissing.Code, Assert.Single(refusal.Rules).Code);
    }

    [Fact]
    public async Task Write_EachForm_OpensInLibreOffice()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed.");
        var folder = Directory.CreateTempSubdirectory("word-");
        var forms = Enum.GetValues<DocumentForm>();
        string PathOf(DocumentForm form, string kind) => Path.Combine(folder.FullName, $"{form}.{kind}");
        foreach (var form in forms)
        {
            using var file = await Write(SampleDocuments.Full(form));
            await File.WriteAllBytesAsync(PathOf(form, "docx"), file.ToArray());
        }

        PrintShop.Run("soffice", [$"-env:UserInstallation={new Uri(folder.FullName)}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, .. forms.Select(f => PathOf(f, "docx"))]);

        Assert.All(forms, form =>
        {
            var pdf = new PrintedPdf(PathOf(form, "pdf"));
            Assert.InRange(pdf.Pages, 4, 10);
            Assert.Contains("一、总体情况", pdf.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        });
        folder.Delete(recursive: true);
    }

    /// <summary>What stands below a figure must not pull at the next attachment's mark: the mark goes with its own title.</summary>
    [Fact]
    public async Task Write_AttachmentsOfFiguresAndLongNumbers_ArePrintedWithoutAMarkAloneOnAPage()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed.");
        DocumentChart Bars(int n) => new(ChartKind.Bars, [.. Enumerable.Range(1, 14).Select(i => $"类别{i}")], [new("发现问题", [.. Enumerable.Range(1, 14).Select(i => (decimal?)i)])], $"图{n}") { Caption = $"图{n}　各类别问题数" };
        var document = SampleDocuments.Plain(SampleDocuments.Solid(10)) with
        {
            Title = "第一监督单元组2026年第二季度监督检查情况报告",
            Attachments = [new("数据图", [Bars(1), Bars(2), Bars(3)]), new("补报情况表", [SampleDocuments.Numbers])],
        };
        var folder = Directory.CreateTempSubdirectory("word-");
        using (var file = await Write(document))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "a.docx"), file.ToArray(), TestContext.Current.CancellationToken);
        }

        PrintShop.Run("soffice", $"-env:UserInstallation={new Uri(folder.FullName)}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, Path.Combine(folder.FullName, "a.docx"));

        var pdf = new PrintedPdf(Path.Combine(folder.FullName, "a.pdf"));
        Assert.All(Enumerable.Range(1, pdf.Pages), page => Assert.NotEqual(["附件1"], pdf.BodyOf(page).Select(l => l.Text)));
        Assert.All(Enumerable.Range(1, pdf.Pages), page => Assert.NotEqual(["附件2"], pdf.BodyOf(page).Select(l => l.Text)));
        Assert.Contains(pdf.Lines, line => line.Text.Contains("26,173,139.8", StringComparison.Ordinal));
        Assert.Contains(pdf.Lines, line => line.Text is "监督检查情况报告");
        folder.Delete(recursive: true);
    }

    private async Task<MemoryStream> Write(OfficialDocument document)
    {
        var file = new MemoryStream();
        DocumentWord.Write(await shop.Pdf.WithRastersAsync(document, TestContext.Current.CancellationToken), file);
        return file;
    }
}
