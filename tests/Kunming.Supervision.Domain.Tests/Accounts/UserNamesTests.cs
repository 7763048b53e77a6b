using Kunming.Supervision.Domain.Accounts;

namespace Kunming.Supervision.Domain.Tests.Accounts;

public class UserNamesTests
{
    [Theory]
    [InlineData("zhang.san_1-a")]
    [InlineData("abc")]
    public void ObstaclesTo_PlainName_None(string name) => Assert.Empty(UserNames.ObstaclesTo(name));

    [Theory]
    [InlineData("zhang san", "account.name-signs")]
    [InlineData("zhаngsan", "account.name-signs")]
    [InlineData("ｚhangsan", "account.name-signs")]
    [InlineData("zhang\u200Bsan", "account.name-signs")]
    [InlineData("张三先生", "account.name-signs")]
    [InlineData("Zhangsan", "account.name-signs")]
    [InlineData("9zhang", "account.name-signs")]
    [InlineData("ab", "account.name-length")]
    [InlineData("a23456789012345678901234567890123", "account.name-length")]
    public void ObstaclesTo_NameThatMisleads_NamesTheRule(string name, string code) => Assert.Equal([code], UserNames.ObstaclesTo(name).Select(r => r.Code));

    [Theory]
    [InlineData("zhangsan", "ZHANGSAN")]
    [InlineData("  ZhangSan ", "ZHANGSAN")]
    [InlineData("ｚｈａｎｇ＿ｓａｎ１", "ZHANG_SAN1")]
    [InlineData("zhаngsan", "ZHаNGSAN")]
    [InlineData("", "")]
    public void Normalise_AsTyped_FoldsWidthAndCaseAndNothingElse(string typed, string normal) => Assert.Equal(normal, UserNames.Normalise(typed));
}
