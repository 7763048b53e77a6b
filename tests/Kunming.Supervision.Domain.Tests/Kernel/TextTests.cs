using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Kernel;

public class TextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Required_Blank_IsRefused(string? text) => Refused.For(Text.Missing, () => Text.Required(text, "名称", 10));

    [Fact]
    public void Required_LongerThanLimit_SaysBothNumbers()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => Text.Required("一二三四五六", "名称", 5));

        Assert.Equal(Text.TooLong.With("名称", 5, 6) with { Field = "名称" }, Assert.Single(refusal.Rules));
    }

    [Fact]
    public void Required_ControlCharacter_IsRefused() => Refused.For(Text.ControlCharacter, () => Text.Required("甲\u0007乙", "名称", 10));

    [Fact]
    public void Required_LongAndControl_NamesBoth() => Refused.For([Text.TooLong, Text.ControlCharacter], () => Text.Required("甲乙\u0000丙", "名称", 3));

    [Fact]
    public void Required_LinesAndTabs_AreKeptAndEdgesTrimmed() => Assert.Equal("甲\r\n乙\t丙", Text.Required("  甲\r\n乙\t丙 ", "名称", 10));

    [Fact]
    public void Optional_Blank_IsNull() => Assert.Null(Text.Optional("  ", "备注", 10));

    [Theory]
    [InlineData("甲乙丙", 3, "甲乙丙")]
    [InlineData("甲乙丙丁", 3, "甲乙…")]
    [InlineData("甲𠮷丙丁", 3, "甲…")]
    [InlineData("𠮷𠮷𠮷", 5, "𠮷𠮷…")]
    public void Shorten_RareCharacters_AreNeverCutInHalf(string text, int most, string shown)
    {
        Assert.Equal(shown, Text.Shorten(text, most));
        Assert.Equal(Text.Head(text, most), System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(Text.Head(text, most))));
    }
}
