using System.Net;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Accounts;

public sealed class OneTimeLinkTests(StrictFixture site) : IClassFixture<StrictFixture>
{
    private const string NewPassword = "Dianchi-2026";

    private TestApp App => site.App;

    private async Task<string> IssueAsync(TestPerson owner, LinkPurpose purpose)
    {
        var (_, _, browser) = await App.EnterAsync(Seat.SecurityAdministrator);
        var page = await browser.FollowAsync(await browser.SubmitAsync($"/admin/accounts/{owner.Account.Id}/link", ("Form.Purpose", purpose.ToString())));
        Assert.Null((await browser.OpenAsync($"/admin/accounts/{owner.Account.Id}/link")).Html.QuerySelector("#issued-link"));
        browser.Dispose();
        return new Uri(page.Expect(HttpStatusCode.OK).Find("#issued-link").TextContent).PathAndQuery;
    }

    private async Task<string> ReleaseAsync(TestPerson owner)
    {
        var (_, _, browser) = await App.EnterAsync(Seat.SystemAdministrator);
        var page = await browser.FollowAsync(await browser.SubmitAsync($"/admin/accounts/{owner.Account.Id}/release"));
        browser.Dispose();
        return page.Expect(HttpStatusCode.OK).Find("#release-code").TextContent;
    }

    private async Task<(string Link, string Code)> GiveAsync(TestPerson owner, LinkPurpose purpose) => (await IssueAsync(owner, purpose), await ReleaseAsync(owner));

    private static Task<Screen> OpenAsync(Browser browser, string link, string code) => browser.SubmitAsync(link, ("Form.Code", code));

    private static Task<Screen> SetAsync(Browser browser, params (string Name, string? Value)[] more) =>
        browser.SubmitAsync("/sign-in/reset", [("Form.Password", NewPassword), ("Form.Again", NewPassword), .. more]);

    private static void AssertInvalid(Screen answer) => Assert.Equal([AccountRules.LinkInvalid.Message], answer.Expect(HttpStatusCode.BadRequest).Errors);

    [Fact]
    public async Task Use_BothHalves_SetsThePasswordEndsSessionsAndTellsTheOwner()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        using var stale = await App.BrowseAsync(owner);
        var (link, code) = await GiveAsync(owner, LinkPurpose.Password);
        using var browser = App.Browse();

        (await OpenAsync(browser, link, code)).ExpectRedirect("/sign-in/reset");
        (await SetAsync(browser)).ExpectRedirect("/sign-in?reason=reset");

        (await browser.GetAsync("/")).Expect(HttpStatusCode.Redirect);
        (await stale.GetAsync("/account")).ExpectRedirect("/sign-in?returnUrl=%2Faccount&reason=ended");
        (await browser.GivePasswordAsync(owner.UserName, TestPeople.Password)).Expect(HttpStatusCode.BadRequest);
        var arrived = await browser.GivePasswordAsync(owner.UserName, NewPassword);
        arrived.ExpectRedirect("/account/notices?returnUrl=%2F");
        var told = (await browser.FollowAsync(arrived)).Text;
        Assert.Contains("开出一次性链接：设定密码", told, StringComparison.Ordinal);
        Assert.Contains("放行一次性链接：设定密码", told, StringComparison.Ordinal);
        (await browser.SubmitAsync("/account/notices?returnUrl=%2F")).ExpectRedirect("/");
        await browser.PostFormAsync(await browser.OpenAsync("/"), "form[data-sign-out]");
        (await browser.GivePasswordAsync(owner.UserName, NewPassword)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Use_OneHalfOnly_OpensNothing()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var link = await IssueAsync(owner, LinkPurpose.Password);
        using var issuer = App.Browse();
        AssertInvalid(await OpenAsync(issuer, link, "12345678"));
        var code = await ReleaseAsync(owner);

        AssertInvalid(await OpenAsync(issuer, link, code[..7] + (char)('0' + ((code[7] - '0' + 1) % 10))));
        AssertInvalid(await OpenAsync(issuer, "/sign-in/link?token=" + new string('A', 43), code));
        (await issuer.GetAsync("/sign-in/reset")).ExpectRedirect("/sign-in/link");
    }

    [Fact]
    public async Task Use_Twice_IsRefusedTheSecondTime()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var (link, code) = await GiveAsync(owner, LinkPurpose.Password);
        using var browser = App.Browse();
        using var late = App.Browse();
        await OpenAsync(browser, link, code);
        await OpenAsync(late, link, code);
        (await SetAsync(browser)).ExpectRedirect("/sign-in?reason=reset");

        (await late.GetAsync("/sign-in/reset")).ExpectRedirect("/sign-in/link");
        AssertInvalid(await OpenAsync(browser, link, code));
    }

    [Fact]
    public async Task Use_AfterADay_IsRefused()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var (link, code) = await GiveAsync(owner, LinkPurpose.Password);
        App.Clock.Advance(TimeSpan.FromHours(new AccountSettings().LinkHours));
        using var browser = App.Browse();

        AssertInvalid(await OpenAsync(browser, link, code));
    }

    [Fact]
    public async Task Use_FiveWrongCodes_SpoilTheLink()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var (link, code) = await GiveAsync(owner, LinkPurpose.Password);
        using var browser = App.Browse();
        for (var attempt = 0; attempt < new AccountSettings().LinkAttempts; attempt++)
        {
            AssertInvalid(await OpenAsync(browser, link, "0"));
        }

        AssertInvalid(await OpenAsync(browser, link, code));
    }

    [Fact]
    public async Task Issue_Again_VoidsTheFirst()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var (first, code) = await GiveAsync(owner, LinkPurpose.Password);
        await IssueAsync(owner, LinkPurpose.Password);
        using var browser = App.Browse();

        AssertInvalid(await OpenAsync(browser, first, code));
    }

    [Fact]
    public async Task Use_PasswordOfAnAccountWithASecondFactor_AsksForThatFactor()
    {
        var owner = await App.AddPersonAsync(Seat.Leader);
        var key = await App.EnrolAsync(owner);
        var (link, code) = await GiveAsync(owner, LinkPurpose.Password);
        using var browser = App.Browse();
        await OpenAsync(browser, link, code);

        (await SetAsync(browser)).Expect(HttpStatusCode.BadRequest);
        (await SetAsync(browser, ("Form.Code", App.NextCode(key)))).ExpectRedirect("/sign-in?reason=reset");
    }

    [Fact]
    public async Task Use_SecondFactorLost_AsksForThePasswordAndEnrolsAnew()
    {
        var owner = await App.AddPersonAsync(Seat.Leader);
        await App.EnrolAsync(owner);
        var (link, code) = await GiveAsync(owner, LinkPurpose.SecondFactor);
        using var browser = App.Browse();
        await OpenAsync(browser, link, code);

        (await browser.SubmitAsync("/sign-in/reset", ("Form.CurrentPassword", "Wrong-2026"))).Expect(HttpStatusCode.BadRequest);
        (await browser.SubmitAsync("/sign-in/reset", ("Form.CurrentPassword", TestPeople.Password))).ExpectRedirect("/sign-in?reason=reset");

        await browser.GivePasswordAsync(owner.UserName, TestPeople.Password);
        (await browser.GetAsync("/")).ExpectRedirect("/account/second-factor");
    }

    [Fact]
    public async Task Stored_LinkAndCode_AreDigestsOnly()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        var (link, code) = await GiveAsync(owner, LinkPurpose.Password);
        var row = await App.InDb(db => db.Set<OneTimeLink>().SingleAsync(l => l.AccountId == owner.Account.Id));

        Assert.Equal(32, row.TokenHash.Length);
        Assert.Equal(32, row.CodeHash!.Length);
        Assert.Equal(-1, row.TokenHash.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(link.Split("=")[1]).AsSpan(0, 8)));
        Assert.Equal(-1, row.CodeHash.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(code)));
    }

    [Fact]
    public async Task Pages_TheOthersHalf_AreNotThere()
    {
        var owner = await App.AddPersonAsync(Seat.GroupOfficer);
        await IssueAsync(owner, LinkPurpose.Password);
        var (_, _, security) = await App.EnterAsync(Seat.SecurityAdministrator);
        var (_, _, system) = await App.EnterAsync(Seat.SystemAdministrator);

        (await security.GetAsync($"/admin/accounts/{owner.Account.Id}/release")).Expect(HttpStatusCode.NotFound);
        (await system.GetAsync($"/admin/accounts/{owner.Account.Id}/link")).Expect(HttpStatusCode.NotFound);
        security.Dispose();
        system.Dispose();
    }
}
