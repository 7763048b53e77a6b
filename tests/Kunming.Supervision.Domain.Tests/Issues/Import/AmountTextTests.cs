using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Issues.Import;

namespace Kunming.Supervision.Domain.Tests.Issues.Import;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("3000", 1, 3000)]
    [InlineData("3,000.50元", 1, 3000.5)]
    [InlineData("１２．５万元", 1, 125000)]
    [InlineData(" 12.5 万 ", 1, 125000)]
    [InlineData("￥8000", 1, 8000)]
    [InlineData("人民币1.2亿元", 1, 120000000)]
    [InlineData("5千元", 1, 5000)]
    [InlineData("3000元整", 1, 3000)]
    [InlineData("0", 1, 0)]
    [InlineData("12.5", 10000, 125000)]
    [InlineData("12.5元", 10000, 12.5)]
    [InlineData("0.30000000000000004", 1, 0.3)]
    [InlineData("1000000000000", 1, 1000000000000)]
    public void Read_Sum_IsInYuan(string text, int unit, double amount) =>
        Assert.Equal(new((decimal)amount, null), AmountText.Read(text, unit));

    [Theory]
    [InlineData("无")]
    [InlineData("/")]
    [InlineData("——")]
    [InlineData("不涉及")]
    public void Read_NoSum_IsNoneAndNoFault(string text) => Assert.Equal(new(null, null), AmountText.Read(text, 1));

    [Theory]
    [InlineData("约3万元")]
    [InlineData("三万元")]
    [InlineData("1，5")]
    [InlineData("5万美元")]
    [InlineData("3万5千")]
    [InlineData("1E+30")]
    [InlineData("99999999999999999999999999999999")]
    public void Read_Other_SaysHowToWriteIt(string text)
    {
        var (amount, problem) = AmountText.Read(text, 1);

        Assert.Null(amount);
        Assert.Equal(AmountText.Unreadable.Code, problem?.Code);
        Assert.Contains($"“{text}”", problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OutOfTheFormsRange_IsRefusedAsTheFormRefuses()
    {
        Assert.Equal(IssueRules.NegativeAmount, AmountText.Read("-5", 1).Problem);
        Assert.Equal(AmountText.TooLarge.Code, AmountText.Read("1000000000000.01", 1).Problem?.Code);
        Assert.Contains("超过10000亿元", AmountText.Read("100000001", 10_000).Problem?.Message, StringComparison.Ordinal);
        Assert.Equal(AmountText.TooLarge.Code, AmountText.Read("79228162514264337593543950335", 100_000_000).Problem?.Code);
    }

    [Theory]
    [InlineData("涉及金额（万元）", 10000)]
    [InlineData("金额\n（单位：万元）", 10000)]
    [InlineData("涉案金额/万", 10000)]
    [InlineData("金额（元）", 1)]
    [InlineData("万元", 10000)]
    [InlineData("资金（亿元）", 100000000)]
    public void UnitOf_Heading_IsWhatItSays(string heading, int unit) => Assert.Equal(unit, AmountText.UnitOf(heading));

    [Theory]
    [InlineData("涉及金额")]
    [InlineData("第三监督单元组")]
    [InlineData(null)]
    public void UnitOf_HeadingWithoutOne_IsUnknown(string? heading) => Assert.Null(AmountText.UnitOf(heading));
}
