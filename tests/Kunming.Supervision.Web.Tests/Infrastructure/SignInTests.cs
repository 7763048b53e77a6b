using System.Net;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Infrastructure;
using Kunming.Supervision.Web.Pages;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Infrastructure;

public sealed class SignInTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] WrongPasswords = ["wrong-1", "wrong-2", "wrong-3", "wrong-4", "wrong-5"];

    private static async Task<Screen> TryAsync(Browser browser, string userName, string password, string from = "/sign-in") =>
        await browser.PostFormAsync(await browser.OpenAsync(from), "main form", ("Form.UserName", userName), ("Form.Password", password));

    [Fact]
    public async Task Get_AnyPageSignedOut_LeadsToSignInAndBack()
    {
        var person = await site.App.AddPersonAsync(Seat.PartyConductOffice);
        using var browser = site.App.Browse();

        var turnedAway = await browser.GetAsync("/?quarter=20263");
        turnedAway.ExpectRedirect("/sign-in?returnUrl=%2F%3Fquarter%3D20263");
        var answer = await TryAsync(browser, person.UserName, TestPeople.Password, turnedAway.Location);

        answer.ExpectRedirect("/?quarter=20263");
        var home = (await browser.FollowAsync(answer)).Expect(HttpStatusCode.OK);
        Assert.Equal("我的待办", home.Heading);
        Assert.Contains(person.Officer.Name, home.Find("header").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WrongPasswordAndUnknownName_GetTheSameAnswer()
    {
        var person = await site.App.AddPersonAsync(Seat.PartyConductOffice);
        using var browser = site.App.Browse();

        var wrong = (await TryAsync(browser, person.UserName, "wrong")).Expect(HttpStatusCode.BadRequest);
        var unknown = (await TryAsync(browser, "nobody", "wrong")).Expect(HttpStatusCode.BadRequest);

        Assert.Equal([SignInModel.Refusal], wrong.Errors);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal(person.UserName, wrong.Find("input[name='Form.UserName']").GetAttribute("value"));
        Assert.Null(wrong.Find("input[name='Form.Password']").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_NothingFilledIn_NamesBothFieldsBesideThem()
    {
        using var browser = site.App.Browse();

        var answer = (await TryAsync(browser, "", "")).Expect(HttpStatusCode.BadRequest);

        Assert.Equal(["请填写用户名", "请填写密码"], answer.Errors);
        Assert.Equal("请填写用户名", answer.Find("#Form_UserName-error").TextContent);
        Assert.Equal("#Form_UserName", answer.Find("#errors a").GetAttribute("href"));
    }

    [Fact]
    public async Task Post_FiveWrongPasswords_LocksEvenForTheRightOne()
    {
        var person = await site.App.AddPersonAsync(Seat.PartyConductOffice);
        using var browser = site.App.Browse();
        foreach (var password in WrongPasswords)
        {
            await TryAsync(browser, person.UserName, password);
        }

        var answer = (await TryAsync(browser, person.UserName, TestPeople.Password)).Expect(HttpStatusCode.BadRequest);

        Assert.Equal([SignInModel.Refusal], answer.Errors);
        Assert.Contains("账号锁定 30 分钟", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task Post_ReturnAddressOutside_GoesHomeInstead(string outside)
    {
        var person = await site.App.AddPersonAsync(Seat.PartyConductOffice);
        using var browser = site.App.Browse();

        (await TryAsync(browser, person.UserName, TestPeople.Password, "/sign-in?returnUrl=" + Uri.EscapeDataString(outside))).ExpectRedirect("/");
    }

    [Fact]
    public async Task Post_SessionExpired_LeadsToSignInThatSaysSo()
    {
        var person = await site.App.AddPersonAsync(Seat.PartyConductOffice);
        using var browser = await site.App.BrowseAsync(person);
        var home = await browser.OpenAsync("/");
        await browser.PostFormAsync(home, "form[data-sign-out]");

        var answer = await browser.PostAsync(home, "/", ("text", "填写的内容"));

        answer.ExpectRedirect("/sign-in?returnUrl=%2F&reason=expired");
        Assert.Contains(SignInReason.Sentence(SignInReason.Expired, new())!, (await browser.FollowAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSession()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));

        (await browser.PostFormAsync(await browser.OpenAsync("/"), "form[data-sign-out]")).ExpectRedirect("/sign-in?reason=signed-out");

        (await browser.GetAsync("/")).Expect(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_AccountWithoutOfficer_IsSignedOutWithASentence()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        using var browser = await site.App.BrowseAsync(person);
        await site.App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.OfficerId, Guid.NewGuid())));

        var answer = await browser.GetAsync("/");

        answer.ExpectRedirect("/sign-in?returnUrl=%2F&reason=disabled");
        Assert.Contains(SignInReason.Sentence(SignInReason.Disabled, new())!, (await browser.FollowAsync(answer)).Text, StringComparison.Ordinal);
        (await browser.GetAsync("/")).Expect(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_SignIn_ShowsThatTheSystemIsUnclassified()
    {
        using var browser = site.App.Browse();

        Assert.Contains(Site.Unclassified, (await browser.OpenAsync("/sign-in")).Source, StringComparison.Ordinal);
    }
}
