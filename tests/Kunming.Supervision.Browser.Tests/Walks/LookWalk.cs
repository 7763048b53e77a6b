using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>That looking at a page finds what is wrong with it: a look that lets everything pass would make every walk green.</summary>
public sealed class LookWalk(House house)
{
    [Theory]
    [InlineData("document.querySelector('main tbody tr:nth-child(4) td').append(new Image(9, 9))", "image-alt")]
    [InlineData("document.querySelectorAll('main tbody th a').forEach(a => a.style.color = '#ddd')", "color-contrast")]
    [InlineData("document.querySelector('main tbody tr:nth-child(4) th a').replaceChildren()", "link-name")]
    [InlineData("document.documentElement.removeAttribute('lang')", "html-has-lang")]
    public async Task Page_SpoiltInOneWay_IsObjectedToByThatRule(string spoil, string rule)
    {
        await using var desk = await house.SignInAsync("bangong2");
        await desk.GoAsync("/issues?view=all");
        await desk.Page.EvaluateAsync(spoil);
        var objection = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(desk.LookAsync);
        Assert.Contains($"axe {rule}:", objection.Message, StringComparison.Ordinal);
    }
}
