using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;
using Kunming.Supervision.Domain.Organisations;

namespace Kunming.Supervision.Domain.Tests.Issues.Import;

public sealed class FinderTests
{
    private static readonly DateOnly Since = new(2019, 1, 1);
    private static readonly Jurisdiction Wuhua = new("530102", "五华区", JurisdictionKind.County);
    private static readonly Jurisdiction Shilin = new("530126", "石林彝族自治县", JurisdictionKind.County, autonomous: true);
    private static readonly IssueCategory Family = new("享乐主义奢靡之风", 1, Since);
    private static readonly IssueCategory Other = new("基层党组织建设", 2, Since);
    private static readonly IssueCategory Leaf = new("违规公务接待", 1, Since, Family);

    private readonly CategoryFinder _categories = new([Family, Other, Leaf]);

    [Fact]
    public void FindUnit_WithOrWithoutItsArea_IsTheSame()
    {
        var street = Unit("1", "五华区护国街道", Wuhua);

        Assert.All(["五华区护国街道", "护国街道", " 五华区 护国街道"], name => Assert.Same(street, Units(street).Find(name, null).Unit));
    }

    [Fact]
    public void FindUnit_Unknown_SaysSo() =>
        Assert.Equal(IssueListRules.UnitUnknown.Code, Units(Unit("1", "五华区护国街道", Wuhua)).Find("月球街道", null).Problem?.Code);

    [Fact]
    public void FindUnit_NameOfTwo_IsRefusedUnlessTheAreaDecides()
    {
        var (one, two) = (Unit("1", "五华区板桥街道", Wuhua), Unit("2", "石林彝族自治县板桥街道", Shilin));
        var units = Units(one, two);

        Assert.Equal(IssueListRules.UnitAmbiguous.Code, units.Find("板桥街道", null).Problem?.Code);
        Assert.Same(two, units.Find("板桥街道", "石林县").Unit);
    }

    [Fact]
    public void FindUnit_FormerName_IsTakenUnderThePresentOne()
    {
        var bureau = Unit("1", "市教育局", Wuhua);
        bureau.Rename("市教育体育局", new(2020, 1, 1), Given.Registrar);

        var found = Units(bureau).Find("市教育局", null);

        Assert.Equal((bureau, IssueListRules.UnitFormerName.Code), (found.Unit, found.Remark?.Code));
    }

    [Theory]
    [InlineData("五华区丰宁街道", "五华区丰宁街道办事处")]
    [InlineData("五华区丰宁街道", "丰宁街道办")]
    [InlineData("五华区丰宁街道办事处", "五华区丰宁街道")]
    [InlineData("五华区丰宁街道办事处", "丰宁街道办")]
    [InlineData("石林彝族自治县板桥镇", "石林县板桥镇人民政府")]
    [InlineData("石林彝族自治县板桥镇人民政府", "板桥镇政府")]
    [InlineData("石林彝族自治县团街乡", "团街乡政府")]
    [InlineData("大河村", "大河村村民委员会")]
    [InlineData("大河村委会", "大河村民委员会")]
    [InlineData("大河村民委员会", "大河村")]
    [InlineData("护国社区", "护国社区居民委员会")]
    [InlineData("护国社区居委会", "护国社区")]
    public void FindUnit_WithAnotherWordForItsBody_IsFoundWithARemark(string known, string written)
    {
        var unit = Unit("1", known, known.StartsWith("石林", StringComparison.Ordinal) ? Shilin : Wuhua);

        var found = Units(unit).Find(written, null);

        Assert.Equal((unit, IssueListRules.UnitOtherForm.Code), (found.Unit, found.Remark?.Code));
        Assert.Contains($"“{known}”", found.Remark!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindUnit_WithAnotherWordForTheBodyOfTwo_IsRefusedAndNamesBothUnlessTheAreaDecides()
    {
        var (one, two) = (Unit("1", "五华区板桥街道", Wuhua), Unit("2", "石林彝族自治县板桥街道办事处", Shilin));
        var units = Units(one, two);

        var problem = units.Find("板桥街道办", null).Problem;

        Assert.Equal(IssueListRules.UnitAmbiguous.Code, problem?.Code);
        Assert.All([one.Name, two.Name], name => Assert.Contains(name, problem!.Message, StringComparison.Ordinal));
        Assert.Same(two, units.Find("板桥街道办", "石林县").Unit);
        Assert.Same(one, units.Find("五华区板桥街道办", null).Unit);
    }

    [Fact]
    public void FindUnit_TownAndItsStreet_AreNotTheSame() =>
        Assert.Equal(IssueListRules.UnitUnknown.Code, Units(Unit("1", "五华区板桥镇", Wuhua)).Find("板桥街道办事处", null).Problem?.Code);

    [Fact]
    public void FindCategory_LeafAloneOrWithItsFamily_IsTheLeaf()
    {
        Assert.Same(Leaf, _categories.Find("违规公务接待", null, Given.Today).Category);
        Assert.Same(Leaf, _categories.Find("享乐主义奢靡之风—违规公务接待", null, Given.Today).Category);
    }

    [Theory]
    [InlineData("没有的类别", null, "list.category-unknown")]
    [InlineData("基层党组织建设", "违规公务接待", "list.category-not-under")]
    public void FindCategory_Wrong_IsAProblem(string family, string? leaf, string code) =>
        Assert.Equal(code, _categories.Find(family, leaf, Given.Today).Problem?.Code);

    [Theory]
    [InlineData("履职尽责不力", null)]
    [InlineData("基层党组织建设", "履职尽责不力")]
    public void FindCategory_NotYetThereOnTheDay_SaysFromWhenItHolds(string family, string? leaf)
    {
        var found = Versions().Find(family, leaf, new(2019, 5, 1));

        Assert.Equal("问题类别“履职尽责不力”自2021-03-01起使用，发现日期2019-05-01时还没有这一类别", found.Problem?.Message);
        Assert.NotNull(Versions().Find("履职尽责不力", null, new(2021, 3, 1)).Category);
    }

    private static CategoryFinder Versions() => new([Family, Other, Leaf, new("履职尽责不力", 3, new(2021, 3, 1), Other)]);

    [Theory]
    [InlineData("享乐主义奢靡之风", null, "list.category-parent-only")]
    [InlineData("没有的大类", "违规公务接待", "list.category-parent-unknown")]
    public void FindCategory_Half_IsTakenWithARemark(string family, string? leaf, string code)
    {
        var found = _categories.Find(family, leaf, Given.Today);

        Assert.NotNull(found.Category);
        Assert.Equal(code, found.Remark?.Code);
    }

    private static UnitFinder Units(params Organisation[] units) => new(units, [Wuhua, Shilin]);

    private static Organisation Unit(string code, string name, Jurisdiction area) =>
        Organisation.Establish(code, name, OrganisationKind.InspectedUnit, area.Id, null, Since, Given.Registrar);
}
