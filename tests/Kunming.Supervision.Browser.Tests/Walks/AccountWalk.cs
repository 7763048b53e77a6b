using System.Text.RegularExpressions;
using Kunming.Supervision.Browser.Tests.Hosting;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Demonstration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kunming.Supervision.Browser.Tests.Walks;

/// <summary>Second factors as a person meets them: an authenticator, a passkey in the browser's virtual device, and what administrators do with one.</summary>
public sealed class AccountWalk(House house)
{
    /// <summary>The key as the enrolment page spells it, and the code that an authenticator would show for it now: a phone has the real time, whatever the demonstration has.</summary>
    private static async Task<string> CodeAsync(Desk desk)
    {
        var spelled = Regex.Replace(await desk.Page.Locator("#key").InnerTextAsync(), "\\s", "");
        var bits = string.Concat(spelled.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = bits.Chunk(8).Where(b => b.Length is 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
        return Totp.CodeAt(key, Totp.StepOf(TimeProvider.System.GetUtcNow()));
    }

    private string Named(string path) => $"http://localhost:{house.Demonstration.Address.Port}{path}";

    /// <summary>A desk whose browser holds a virtual authenticator with a fingerprint; passkeys need a host's name, so the site is opened as localhost.</summary>
    private async Task<Desk> WithDeviceAsync(string userName)
    {
        var desk = await house.OpenWindowAsync();
        var device = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await SignInAsync(desk, userName);
        return desk;
    }

    private async Task SignInAsync(Desk desk, string userName)
    {
        await desk.GoAsync(Named("/sign-in"));
        await desk.FillAsync("用户名", userName);
        await desk.FillAsync("密码", Site.Password);
        await desk.PressAsync("登录");
    }

    [Fact]
    public async Task Administrators_FromEnrolmentToALinkThatTakesTwo()
    {
        await using var security = await house.SignInAsync("anquan");
        await security.GoAsync("/account");
        await security.PictureAsync("account");
        await security.GoAsync("/admin");
        await security.PictureAsync("admin");
        await security.GoAsync("/admin/accounts");
        await security.PictureAsync("admin-accounts");
        await security.FollowAsync("wuhua");
        await security.PictureAsync("admin-account");

        // A seat is given with a fresh second factor, which nobody has enrolled yet.
        await security.FollowVerbAsync("授予席位");
        Assert.Equal("/account/second-factor", security.Path);
        await security.PictureAsync("second-factor");
        await security.FollowAsync("登记验证器");
        await security.PictureAsync("authenticator");
        await security.FillAsync("验证码", await CodeAsync(security));
        await security.FillAsync("密码", Site.Password);
        await security.PressAsync("登记");
        await security.PressAsync("生成恢复码");
        await security.PictureAsync("recovery-codes");
        await security.FollowAsync("已经保管好，继续");
        Assert.EndsWith("/seat", security.Path, StringComparison.Ordinal);
        await security.PictureAsync("admin-seat");
        await security.GoAsync("/admin/accounts?q=wuhua");
        await security.FollowAsync("wuhua");
        await security.FollowVerbAsync("开一次性链接");
        await security.PressAsync("开出链接");
        await security.PictureAsync("admin-link");
        Assert.Contains("/sign-in/link?token=", await security.TextAsync(), StringComparison.Ordinal);
        await security.GoAsync("/sign-in/link");
        await security.PictureAsync("sign-in-link");

        await using var system = await house.SignInAsync("xitong");
        await system.GoAsync("/admin/accounts/new");
        await system.PictureAsync("admin-account-new");

        // Others sign in with this account by its password alone.
        await security.GoAsync("/account/second-factor");
        await security.PressAsync("移除");
        Assert.Equal("验证器已移除", await security.NoticeAsync());
    }

    [Fact]
    public async Task Passkey_MadeInTheBrowser_OpensTheNextSignInAndConfirms()
    {
        await using var desk = await WithDeviceAsync(DemonstrationAccounts.Find("puji").UserName);
        await desk.GoAsync(Named("/account/passkey"));
        await desk.PictureAsync("passkey");
        await desk.FillAsync("名称", "办公室电脑");
        await desk.FillAsync("密码", Site.Password);
        await PressAndArriveAsync(desk, "登记", "/account/recovery-codes");
        await desk.GoAsync(Named("/account/second-factor"));
        Assert.Contains("办公室电脑", await desk.TextAsync(), StringComparison.Ordinal);

        await desk.Page.Locator("form[data-sign-out] button").ClickAsync();
        await SignInAsync(desk, "puji");
        Assert.Equal("/sign-in/second-factor", desk.Path);
        await desk.PictureAsync("sign-in-second-factor");
        await PressAndArriveAsync(desk, "用通行密钥验证", "/");
        await desk.GoAsync(Named("/account/recovery-codes"));

        // Others sign in with this account by its password alone.
        await desk.GoAsync(Named("/account/second-factor"));
        await desk.PressAsync("移除办公室电脑");
        Assert.Equal("通行密钥已移除", await desk.NoticeAsync());
    }

    /// <summary>The script asks the device first and sends the form afterwards. Arrived is who has the answer: that a page was loaded is sometimes told before anybody asks for it.</summary>
    private static async Task PressAndArriveAsync(Desk desk, string words, string path)
    {
        await desk.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();
        await desk.Page.WaitForURLAsync(url => new Uri(url).AbsolutePath == path, new() { Timeout = 60_000, WaitUntil = WaitUntilState.Commit });
    }
}
