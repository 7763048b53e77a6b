using Kunming.Supervision.Browser.Tests.Hosting;
using Kunming.Supervision.Web.Demonstration;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 1 and 9: everybody of the demonstration signs in and finds a start page of their own.</summary>
public sealed class SignInWalk(House house)
{
    public static TheoryData<string> Accounts => [.. DemonstrationAccounts.All.Select(a => a.UserName)];

    [Fact]
    public async Task SignIn_WrongPassword_IsRefusedAndKeepsTheName()
    {
        await using var desk = await house.OpenWindowAsync();
        await desk.GoAsync("/");
        Assert.Equal("/sign-in", desk.Path);
        await desk.PictureAsync("sign-in");
        await desk.FillAsync("用户名", "bangong1");
        await desk.FillAsync("密码", "not-the-password");
        await desk.PressAsync("登录");
        Assert.Contains("没有提交成功", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("bangong1", await desk.Page.GetByLabel("用户名").InputValueAsync());
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Work_EachAccount_OpensAndEveryMenuEntryAnswers(string userName)
    {
        await using var desk = await house.SignInAsync(userName);
        Assert.Equal("我的待办", await desk.HeadingAsync());
        var entries = await desk.Page.Locator(".nav-side a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        foreach (var entry in entries.Where(e => e is not "/"))
        {
            await desk.GoAsync(entry);
        }
    }
}
