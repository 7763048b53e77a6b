using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Kernel;

public sealed class TextGramsTests
{
    [Fact]
    public void Of_Text_IsOneNumberForEachPairInRisingOrder()
    {
        int[] expected = [('a' << 16) ^ 'b', ('b' << 16) ^ 'a'];
        Assert.Equal(expected, TextGrams.Of("abab"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("水")]
    [InlineData("𠮷")]
    public void Of_LessThanTwoCharacters_IsEmpty(string text) => Assert.Empty(TextGrams.Of(text));

    [Fact]
    public void Of_CharacterBeyondTheFirstPlane_CountsAsOne() => Assert.Single(TextGrams.Of("𠮷野"));

    [Fact]
    public void Of_TwoTexts_MakesNoPairAcrossThem() => Assert.Equal(TextGrams.Of("ab").Concat(TextGrams.Of("cd")), TextGrams.Of("ab", "cd"));

    [Fact]
    public void Of_PartOfAText_IsAPartOfItsNumbers()
    {
        const string Text = "经查，䶮翀村2025年第3季度未公示𠮷野家补贴100%_\\。";
        var all = TextGrams.Of(Text).ToHashSet();
        for (var from = 0; from < Text.Length; from++)
        {
            for (var to = from + 1; to <= Text.Length; to++)
            {
                if (!char.IsLowSurrogate(Text[from]) && !char.IsHighSurrogate(Text[to - 1]))
                {
                    Assert.Subset(all, TextGrams.Of(Text[from..to]).ToHashSet());
                }
            }
        }
    }
}
