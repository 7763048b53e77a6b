using Kunming.Supervision.Web.Spreadsheets;

namespace Kunming.Supervision.Web.Tests.Spreadsheets;

public class ColumnMapperTests
{
    private static readonly FieldDefinition[] Fields =
    [
        new("name", "姓名", true, "名字"),
        new("unit", "工作单位", true, "所在单位", "单位"),
        new("phone", "联系电话", false, "手机", "电话"),
    ];

    [Theory]
    [InlineData("姓名", "name")]
    [InlineData("姓 名", "name")]
    [InlineData("＊名字", "name")]
    [InlineData("现工作单位及职务", "unit")]
    [InlineData("单位", "unit")]
    [InlineData("手机（必填）", "phone")]
    [InlineData("联系人电话", "phone")]
    [InlineData("籍贯", null)]
    [InlineData("", null)]
    public void Propose_Title_GivesTheFieldItIsLike(string title, string? field)
    {
        var match = ColumnMapper.Propose([new(0, title.Length is 0 ? [] : [title])], Fields).FirstOrDefault(m => m.Column is not null);

        Assert.Equal(field, match?.Field.Key);
    }

    [Fact]
    public void Propose_TwoColumnsForOneField_TakesTheMoreAlikeAndNoColumnTwice()
    {
        ColumnTitle[] columns = [new(0, ["单位电话"]), new(1, ["单位"]), new(2, ["电话"]), new(3, ["姓名"])];

        var mapping = ColumnMapping.From(ColumnMapper.Propose(columns, Fields));

        Assert.Equal((3, 1, 2), (mapping["name"], mapping["unit"], mapping["phone"]));
    }

    [Fact]
    public void Obstacles_CorrectedMapping_NamesWhatIsMissingTwiceOrOutside()
    {
        ColumnTitle[] columns = [new(0, ["姓名"]), new(1, ["单位"])];
        var proposed = ColumnMapping.From(ColumnMapper.Propose(columns, Fields));

        Assert.Empty(proposed.Obstacles(columns, Fields));
        Assert.Equal(["mapping.required-missing"], proposed.With("name", null).Obstacles(columns, Fields).Select(r => r.Code));
        Assert.Equal(["mapping.used-twice"], proposed.With("phone", 1).Obstacles(columns, Fields).Select(r => r.Code));
        Assert.Equal(["mapping.no-such-column"], proposed.With("phone", 9).Obstacles(columns, Fields).Select(r => r.Code));
    }

    [Theory]
    [InlineData("涉及金额（万元）", IssueListFields.Amount)]
    [InlineData("金额（元）", IssueListFields.Amount)]
    [InlineData("涉案金额", IssueListFields.Amount)]
    [InlineData("违规资金(单位：万元)", IssueListFields.Amount)]
    [InlineData("挽回金额", null)]
    [InlineData("追缴资金", null)]
    [InlineData("定性依据", IssueListFields.Clause)]
    [InlineData("违反规定", IssueListFields.Clause)]
    [InlineData("违反的法规条款", IssueListFields.Clause)]
    [InlineData("违规依据", IssueListFields.Clause)]
    [InlineData("检查依据", null)]
    [InlineData("资金来源", null)]
    public void Propose_AmountAndGroundsAsUsersWriteThem_AreFoundAndWhatIsLikeThemIsNot(string title, string? field)
    {
        var match = ColumnMapper.Propose([new(0, [title])], IssueListFields.All).FirstOrDefault(m => m.Column is not null);

        Assert.Equal(field, match?.Field.Key);
    }

    [Fact]
    public void IssueListFields_Keys_AreUniqueAndNamed()
    {
        Assert.Equal(19, IssueListFields.All.Select(f => f.Key).Distinct().Count());
        Assert.All(IssueListFields.All, f => Assert.NotEmpty(f.Name));
    }
}
