using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;

namespace Kunming.Supervision.Domain.Tests.Issues;

public class SimilarityTests
{
    [Fact]
    public void WordsInCommon_OfATextWithItself_IsOneAndWithNothingNone()
    {
        var pairs = TextGrams.Of("补贴发放名册未公示");

        Assert.Equal(1, Similarity.WordsInCommon(pairs, pairs));
        Assert.Equal(0, Similarity.WordsInCommon(pairs, TextGrams.Of("会议记录缺失")));
        Assert.Equal(0, Similarity.WordsInCommon([], pairs));
    }

    [Theory]
    [InlineData("惠农补贴发放名册没有公示，涉及农户三十户", true)]
    [InlineData("食堂采购没有比价，票据不全", false)]
    public void Counts_AtAnotherUnit_OnlyForTheSameWords(string other, bool counts) => Assert.Equal(
        counts, new Similarity(false, true, false, Similarity.WordsInCommon(TextGrams.Of("惠农补贴发放名册没有公示"), TextGrams.Of(other))).Counts);

    [Fact]
    public void Counts_AtTheSameUnit_ForTheSameCategoryToo()
    {
        Assert.True(new Similarity(true, true, false, 0).Counts);
        Assert.False(new Similarity(true, false, false, 0.1).Counts);
        Assert.True(new Similarity(false, false, true, 0).Counts);
    }

    [Fact]
    public void Reasons_SayWhatIsTheSame() => Assert.Equal(["同一单位", "同一类别", "用语相近"], new Similarity(true, true, false, 0.3).Reasons);

    [Fact]
    public void IsSameClause_OtherWidthsAndBlanks_IsTheSame()
    {
        Assert.True(Similarity.IsSameClause("《管理办法》第 10 条", "《管理办法》第１０条"));
        Assert.False(Similarity.IsSameClause(null, null));
        Assert.False(Similarity.IsSameClause("《管理办法》第10条", "《管理办法》第11条"));
    }

    [Fact]
    public void TextWindows_OfALongText_AreSpreadOverItAndHoldNoNumbers()
    {
        var windows = TextWindows.Of("2026年3月，某乡发放惠农补贴1200元，名册没有公示，签字由他人代笔，涉及农户三十户。", 6);

        Assert.Equal(6, windows.Count);
        Assert.All(windows, w => Assert.True(w.Length is TextWindows.Length && w.All(char.IsLetter)));
        Assert.Equal(["名册没有", "没有公示"], TextWindows.Of("名册没有公示1", 6));
        Assert.Empty(TextWindows.Of("第3条", 6));
    }
}
