using Kunming.Supervision.Browser.Tests.Hosting;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Step 1: who is not signed in is asked to, and nothing else is shown.</summary>
public sealed class SignInWalk(House house)
{
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

    [Fact]
    public async Task SignOut_FromTheHead_EndsTheSession()
    {
        await using var desk = await house.SignInAsync("zuyuan1");
        await desk.PressInHeadAsync("退出");
        Assert.Equal("/sign-in", desk.Path);
        await desk.GoAsync("/issues");
        Assert.Equal("/sign-in", desk.Path);
    }
}
