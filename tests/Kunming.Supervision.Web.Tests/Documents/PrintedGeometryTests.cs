using Kunming.Supervision.Web.Documents;

namespace Kunming.Supervision.Web.Tests.Documents;

/// <summary>GB/T 9704-2012, read back from the printed file; tolerances in millimetres.</summary>
[Collection(nameof(PrintShop))]
public sealed class PrintedGeometryTests(PrintShop shop)
{
    private const double PointsPerMillimetre = 72 / 25.4;

    [Fact]
    public async Task Page_FullOfText_HasTwentyTwoLinesOfTwentyEightCharacters()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Solid(28 * 22 * 4)));

        Assert.Equal("A4", pdf.Info("Page size:")[^3..^1]);
        foreach (var page in new[] { 2, 3, 4 })
        {
            var lines = pdf.BodyOf(page).ToList();
            Assert.Equal(22, lines.Count);
            Assert.All(lines, line => Assert.Equal(28, line.Text.Length));
        }
    }

    [Fact]
    public async Task TypeArea_FullPage_LiesWhereTheStandardPutsIt()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Solid(28 * 22 * 3)));

        Assert.All(pdf.BodyOf(2), line => Assert.InRange(line.Left / PointsPerMillimetre, 27.5, 28.5));
        var ink = pdf.Ink(2, to: 263);
        Assert.InRange(ink.Top, 36.8, 37.8);
        Assert.InRange(ink.Left, 27.8, 29);
        Assert.InRange(ink.Right, 182.5, 184.2);
        Assert.InRange(ink.Bottom, 255.9, 257.2);
    }

    [Fact]
    public async Task PageNumber_OddAndEvenPages_StandsAtTheOuterSideSevenMillimetresBelow()
    {
        var pdf = await shop.Print(SampleDocuments.Plain(SampleDocuments.Solid(28 * 22 * 3)));

        Assert.Equal("—1—", pdf.NumberOf(1)!.Text.Replace("\u00A0", "", StringComparison.Ordinal));
        Assert.InRange(pdf.Ink(1, from: 264).Right, 184 - 4.94 - 0.8, 184 - 4.94 + 0.3);
        Assert.InRange(pdf.Ink(2, from: 264).Left, 28 + 4.94 - 0.3, 28 + 4.94 + 0.8);
        Assert.Equal("—2—", pdf.NumberOf(2)!.Text.Replace("\u00A0", "", StringComparison.Ordinal));
        Assert.InRange(pdf.Ink(2, from: 264, right: 34.5).Top, 268.7, 269.3);
    }

    [Fact]
    public async Task Heads_FormalDocument_StandAtTheirHeights()
    {
        var pdf = await shop.Print(SampleDocuments.Full(DocumentForm.Formal));

        Assert.InRange(pdf.Ink(1, from: 50, to: 85).Top, 71.5, 72.5);
        Assert.Contains("特急", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("签发人：甲某某", pdf.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heads_Letter_HasRedRulesAndNoNumberOnItsFirstPage()
    {
        var pdf = await shop.Print(SampleDocuments.Full(DocumentForm.Letter));

        Assert.InRange(pdf.Ink(1, to: 45).Top, 29.5, 30.5);
        var rule = pdf.Ink(1, from: 45, to: 50);
        Assert.InRange(rule.Left, 19.5, 20.5);
        Assert.InRange(rule.Right, 189.5, 190.5);
        Assert.Null(pdf.NumberOf(1));
        Assert.All(pdf.BodyOf(2), line => Assert.True(line.Left / PointsPerMillimetre > 27.5));
        Assert.InRange(pdf.Ink(2, from: 264).Left, 28 + 4.94 - 0.3, 28 + 4.94 + 0.8);
        Assert.NotNull(pdf.NumberOf(2));
        var foot = pdf.Ink(1, from: 265);
        Assert.InRange(foot.Bottom, 276.5, 277.5);
        Assert.InRange(foot.Left, 19.5, 20.5);
        Assert.InRange(foot.Right, 189.5, 190.5);
    }

    [Fact]
    public async Task Imprint_LastPage_EndsOnTheFootOfTheTypeArea()
    {
        var pdf = await shop.Print(SampleDocuments.Full(DocumentForm.Formal));

        Assert.Contains(pdf.BodyOf(pdf.Pages), l => l.Text.Contains("印发", StringComparison.Ordinal));
        Assert.InRange(pdf.Ink(pdf.Pages, from: 200, to: 265).Bottom, 261.5, 262.5);
    }
}
