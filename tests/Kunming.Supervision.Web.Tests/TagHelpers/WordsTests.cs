using Kunming.Supervision.Domain.Deadlines;
using Kunming.Supervision.Domain.Settings;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.TagHelpers;

namespace Kunming.Supervision.Web.Tests.TagHelpers;

public sealed class WordsTests
{
    /// <summary>Those that the domain words; the rest (an importer's, a query's own) never reach a tag or a choice.</summary>
    public static TheoryData<Type> Enumerations =>
        [.. typeof(Rule).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m is { IsStatic: true, Name: "NameOf" })
            .Select(m => m.GetParameters()[0].ParameterType).Where(t => t.IsEnum).Distinct()];

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Of_EveryValueThatTheDomainWords_IsReached(Type enumeration)
    {
        foreach (var value in Enum.GetValues(enumeration).Cast<Enum>().Where(v => v.ToString() is not "None"))
        {
            Assert.NotEmpty(Words.Of(value));
        }
    }

    [Theory]
    [InlineData(-1, "red", "红 · 已超 1 天")]
    [InlineData(0, "amber", "黄 · 今天到期")]
    [InlineData(10, "amber", "黄 · 还剩 10 天")]
    [InlineData(11, "green", "绿 · 还剩 11 天")]
    [InlineData(20, "green", "绿 · 还剩 20 天")]
    [InlineData(21, "none", "还剩 21 天")]
    public void LadderStep_DaysLeft_GivesColourAndWord(int days, string tone, string words) => Assert.Equal((tone, words), LadderStep.For(days, WarningLadder.Of(SettingBook.Usual)));

    [Theory]
    [InlineData("412600", "412,600元")]
    [InlineData("412600.5", "412,600.50元")]
    [InlineData("0", "0元")]
    public void Format_Money_HasSeparatorsAndUnit(string value, string shown) =>
        Assert.Equal(shown, MoneyTagHelper.Format(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Menu_EverySeat_HasItsStartPage() =>
        Assert.All(Enum.GetValues<Seat>(), seat => Assert.Contains(Navigation.Entries, e => e.Path is "/" && e.Seats.Contains(seat)));
}
