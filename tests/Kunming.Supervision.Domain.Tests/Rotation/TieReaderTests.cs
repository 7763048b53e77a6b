using Kunming.Supervision.Domain.Organisations;
using Kunming.Supervision.Domain.Rotation;
using Kunming.Supervision.Domain.TalentPool;

namespace Kunming.Supervision.Domain.Tests.Rotation;

public class TieReaderTests
{
    private static readonly Jurisdiction City = new("530100", "昆明市", JurisdictionKind.City);
    private static readonly Jurisdiction Jinning = new("530115", "晋宁区", JurisdictionKind.County);
    private static readonly Jurisdiction Xishan = new("530112", "西山区", JurisdictionKind.County);
    private static readonly Jurisdiction Shilin = new("530126", "石林彝族自治县", JurisdictionKind.County, true);
    private static readonly IReadOnlyList<Jurisdiction> Places = [City, Jinning, Xishan, Shilin];
    private static readonly PoolProfile Nobody = new(Gender.Male, new(1980, 1, 1), null, null, null, null, null, null, null);

    [Theory]
    [InlineData("晋宁县", "晋宁区", true)]
    [InlineData("云南省昆明市晋宁县昆阳镇", "晋宁区", true)]
    [InlineData("晋宁区", "晋宁区", false)]
    [InlineData("云南晋宁", "晋宁区", false)]
    [InlineData("路南彝族自治县", "石林彝族自治县", true)]
    [InlineData("石林", "石林彝族自治县", false)]
    public void In_PresentShortOrFormerName_FindsThePlaceOfToday(string text, string place, bool former)
    {
        var found = Assert.Single(PlaceNames.In(text, Places));

        Assert.Equal((place, former), (found.Name, found.Former));
    }

    [Theory]
    [InlineData("曲靖市")]
    [InlineData("昆明市")]
    [InlineData("  ")]
    [InlineData(null)]
    public void In_NoCountyOfTheCity_FindsNothing(string? text) => Assert.Empty(PlaceNames.In(text, Places));

    [Fact]
    public void Read_ProfileWithoutPlaces_ProposesNothingAndSaysSo()
    {
        Assert.Empty(TieReader.Read(Nobody with { NativePlace = "曲靖市", Experience = "某公司（2012.08—2015.03）" }, Places));
        Assert.Equal("人才库的文字中没有读出新的关系", TieRules.NothingRead.Message);
    }

    [Fact]
    public void Read_WholeProfile_ProposesEachTieWithItsDays()
    {
        var read = TieReader.Read(Nobody with
        {
            NativePlace = "晋宁县", GrewUpIn = "石林", Experience = "西山区：教育局（2012.08—2015.03）；晋宁县财政局2016年1月至今；某公司", Relatives = "配偶：晋宁区卫生健康局",
        }, Places);

        Assert.Equal(
        [
            new(TieKind.NativePlace, Jinning.Id, "晋宁区", null, null, null, "晋宁县"),
            new(TieKind.GrewUp, Shilin.Id, "石林彝族自治县", null, null, null, "石林"),
            new(TieKind.Post, Xishan.Id, "西山区", "教育局", new(2012, 8, 1), new(2015, 4, 1), "西山区：教育局（2012.08—2015.03）"),
            new(TieKind.Post, Jinning.Id, "晋宁区", "财政局", new(2016, 1, 1), null, "晋宁县财政局2016年1月至今"),
            new(TieKind.Relative, Jinning.Id, "晋宁区", "卫生健康局", null, null, "配偶：晋宁区卫生健康局"),
        ], read);
    }
}
