using System.Reflection;
using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Tests.Documents;

public sealed class DocumentRulesTests
{
    [Theory]
    [InlineData("秘密★1年")]
    [InlineData("机密 ★ 长期")]
    [InlineData("绝密★")]
    [InlineData("绝 密☆10年")]
    [InlineData("机密＊")]
    [InlineData("秘\u200B密★")]
    [InlineData("机密")]
    [InlineData("秘密：1年")]
    public void ObstaclesToPrint_SecrecyMark_IsRefusedWhereverItStands(string mark)
    {
        var plain = SampleDocuments.Plain(SampleDocuments.Solid(3));
        OfficialDocument[] marked =
        [
            plain with { Title = mark },
            plain with { IssuerMark = mark },
            plain with { Note = mark },
            plain with { Body = [new DocumentHeading(1, mark)] },
            plain with { Body = [new DocumentParagraph(mark[..1], new TextRun(mark[1..], RunStyle.Strong))] },
            plain with { Body = [new DocumentTable([new("甲"), new("乙")], [[new(mark[..2]), new(mark[2..])]])] },
            plain with { Body = [new DocumentPicture(default, PictureKind.Png, mark)] },
            plain with { Attachments = [new("清单", [new DocumentParagraph(mark)])] },
            plain with { Imprint = new([mark], "办公室", SampleDocuments.Day) },
        ];

        Assert.All(marked, document => Assert.Contains(document.ObstaclesToPrint(), r => r.Code == DocumentRules.SecrecyMark.Code));
    }

    [Fact]
    public void ObstaclesToPrint_TextAboutSecrecy_IsAllowed()
    {
        var document = SampleDocuments.Plain(new DocumentParagraph("检查中发现该单位保守国家秘密、工作秘密的制度不健全，涉密文件管理不严。"));

        Assert.Empty(document.ObstaclesToPrint());
    }

    [Fact]
    public void OfficialDocument_Fields_KnowNoSecrecyLevel()
    {
        var names = typeof(OfficialDocument).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(p => p.Name);

        Assert.DoesNotContain(names, n => n.Contains("Secre", StringComparison.OrdinalIgnoreCase) || n.Contains("Classif", StringComparison.OrdinalIgnoreCase) || n.Contains("Confid", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void ObstaclesToPrint_BrokenDocument_ListsAllOfThem()
    {
        var document = SampleDocuments.Plain(
            new DocumentHeading(5, "甲"),
            new DocumentTable([new("甲"), new("乙")], [[new("一")]]),
            new DocumentParagraph(new TextRun("外部", Link: "//example.org")),
            new DocumentParagraph("坏\u0001字"),
            new DocumentPicture(new byte[] { 1 }, PictureKind.Png, "")) with { Form = DocumentForm.Formal, Title = " " };

        Assert.Equal(
            ["document.title-missing", "document.issuer-mark-missing", "document.forbidden-character", "document.heading-level", "document.table-shape", "document.link-outside", "document.alternative-text-missing"],
            document.ObstaclesToPrint().Select(r => r.Code));
    }

    [Fact]
    public void Number_Parts_AreSetInHexagonalBrackets() => Assert.Equal("昆监督〔2026〕12号", DocumentNumber.Of("昆监督", 2026, 12).Text);

    [Fact]
    public void DateText_SingleDigits_HaveNoZeros() => Assert.Equal("2026年9月1日", OfficialDocument.DateText(new(2026, 9, 1)));
}
