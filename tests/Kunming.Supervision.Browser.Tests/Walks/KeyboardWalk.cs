using Kunming.Supervision.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>The keys that the table of keys names, the search in the head, and what a sheet of paper shows of a page.</summary>
public sealed class KeyboardWalk(House house)
{
    private const string RowInFocus = "() => [...document.querySelectorAll('table.list tbody tr')].findIndex(r => r.contains(document.activeElement))";

    [Fact]
    public async Task Keys_OfTheTable_DoWhatItSays()
    {
        await using var desk = await house.SignInAsync("bangong1");
        var (page, keys) = (desk.Page, desk.Page.Keyboard);

        await keys.PressAsync("/");
        await keys.TypeAsync("g t");
        Assert.Equal("g t", await page.Locator(".find input").InputValueAsync());
        await page.Locator(".find input").FillAsync("补贴");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?*");
        Assert.Equal("搜索", await desk.HeadingAsync());

        await keys.PressAsync("g");
        await keys.PressAsync("t");
        await page.WaitForURLAsync("**/tasks");
        await keys.PressAsync("n");
        await page.WaitForURLAsync("**/tasks/new");

        await page.Locator("h1").ClickAsync();
        await keys.PressAsync("g");
        await keys.PressAsync("i");
        await page.WaitForURLAsync("**/issues");
        await keys.PressAsync("j");
        await keys.PressAsync("j");
        Assert.Equal(1, await page.EvaluateAsync<int>(RowInFocus));
        await keys.PressAsync("k");
        Assert.Equal(0, await page.EvaluateAsync<int>(RowInFocus));

        await keys.PressAsync("?");
        Assert.True(await page.Locator("#keys").IsVisibleAsync());
        await keys.PressAsync("Escape");
        Assert.False(await page.Locator("#keys").IsVisibleAsync());
    }

    [Fact]
    public async Task Search_WithoutScripts_FindsAndLeadsToTheList()
    {
        await using var desk = await house.SignInAsync("bangong1", scripts: false);
        await desk.Page.Locator(".find input").FillAsync("公示");
        await desk.Page.Locator(".find input").PressAsync("Enter");
        await desk.Page.WaitForURLAsync("**/search?*");
        Assert.True(await desk.RowsAsync() > 0);
        await desk.FollowAsync("只列20条，查看全部");
        Assert.Equal("/issues", desk.Path);
    }

    /// <summary>A head, no controls; lists across the sheet, so that no column is cut off.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/tasks")]
    [InlineData("/visits")]
    [InlineData("/issues")]
    [InlineData("/handovers")]
    [InlineData("/ledgers")]
    [InlineData("/organisations")]
    public async Task Print_List_HasAHeadAndNoControls(string path)
    {
        await using var desk = await house.SignInAsync("bangong1");
        await desk.GoAsync(path);
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await desk.Page.Locator(".print-head").IsVisibleAsync());
        Assert.Equal(0, await desk.Page.Locator(".nav-side:visible, .views:visible, header:visible, button:visible, input:visible, select:visible, .btn:visible").CountAsync());
        Assert.Equal("list", await desk.Page.Locator("main").EvaluateAsync<string>("m => getComputedStyle(m).page"));

        // The room between the margins of a sheet that lies across.
        await desk.Page.SetViewportSizeAsync(1031, 800);
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 1031"), "a column is cut off");
    }
}
