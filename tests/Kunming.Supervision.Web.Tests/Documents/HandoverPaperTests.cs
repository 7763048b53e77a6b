using Kunming.Supervision.Data.History;
using Kunming.Supervision.Domain.Handovers;
using Kunming.Supervision.Web.Handovers;

namespace Kunming.Supervision.Web.Tests.Documents;

[Collection(nameof(PrintShop))]
public sealed class HandoverPaperTests(PrintShop shop)
{
    /// <summary>Two copies that are cut apart: a second sheet would carry half of one of them, and neither signature.</summary>
    [Theory]
    [InlineData("官渡区官渡街道", 1)]
    [InlineData("寻甸回族彝族自治县先锋镇人民政府农业农村综合服务中心", 40)]
    public async Task Slip_LongNamesAndManyIssues_StaysOnOneSheet(string addressee, int issues)
    {
        var slip = new HandoverSlip(
            "昆监交〔2026〕1244号", "开发（度假）区纪检监察工委第二监督检查室", "欧阳某某", addressee, "司马某某", [.. Enumerable.Range(1, issues).Select(n => $"WT-2026-{10_000 + n}")],
            new(2026, 9, 23), new(2026, 9, 24), new(2026, 12, 26));

        var pdf = await shop.Print(SlipDocument.Of(slip, new("group:1", 21_200, new byte[32])));

        Assert.Equal(1, pdf.Pages);
        Assert.Equal(2, pdf.Text.Split("承办单位签字").Length - 1);
        Assert.Equal(2, pdf.Text.Split(slip.CheckValue).Length - 1);
    }
}
