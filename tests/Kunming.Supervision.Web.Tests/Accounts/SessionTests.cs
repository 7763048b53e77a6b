using System.Net;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Accounts;

public sealed class SessionTests(LimitsFixture site) : IClassFixture<LimitsFixture>
{
    private static readonly AccountSettings Defaults = new();

    private async Task<(TestPerson Person, Browser Browser)> EnterAsync()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        return (person, await site.App.BrowseAsync(person));
    }

    private static async Task AssertToldAsync(Browser browser, string reason)
    {
        var answer = await browser.GetAsync("/account");
        answer.ExpectRedirect($"/sign-in?returnUrl=%2Faccount&reason={reason}");
        Assert.Contains(SignInReason.Sentence(reason, Defaults)!, (await browser.FollowAsync(answer)).Text, StringComparison.Ordinal);
        (await browser.GetAsync("/account")).ExpectRedirect("/sign-in?returnUrl=%2Faccount");
    }

    [Fact]
    public async Task SignIn_AgainElsewhere_EndsTheFirstSessionAndTellsBoth()
    {
        var (person, first) = await EnterAsync();
        using var second = await site.App.BrowseAsync(person);

        Assert.Contains("您在别处的登录", (await second.OpenAsync("/account")).Notice, StringComparison.Ordinal);
        await AssertToldAsync(first, SignInReason.Replaced);
        await second.OpenAsync("/account");
        Assert.Equal(1, await site.App.InDb(db => db.Sessions.CountAsync(s => s.AccountId == person.Account.Id && s.EndedOn == null)));
        first.Dispose();
    }

    [Fact]
    public async Task SignIn_ManyAtOnce_LeavesOneSession()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        var browsers = Enumerable.Range(0, 4).Select(_ => site.App.Browse()).ToList();

        await Task.WhenAll(browsers.Select(b => b.SignInAsync(person.UserName)));

        var answers = await Task.WhenAll(browsers.Select(b => b.GetAsync("/account")));
        Assert.Single(answers, a => a.Status is HttpStatusCode.OK);
        browsers.ForEach(b => b.Dispose());
    }

    [Fact]
    public async Task Get_IdleForTwentyMinutes_EndsTheSession()
    {
        var (_, browser) = await EnterAsync();
        site.App.Clock.Advance(TimeSpan.FromMinutes(Defaults.IdleMinutes - 1));
        await browser.OpenAsync("/account");
        site.App.Clock.Advance(TimeSpan.FromMinutes(Defaults.IdleMinutes - 1));
        await browser.OpenAsync("/account");

        site.App.Clock.Advance(TimeSpan.FromMinutes(Defaults.IdleMinutes));

        await AssertToldAsync(browser, SignInReason.Idle);
        browser.Dispose();
    }

    [Fact]
    public async Task Get_AfterTenHoursOfWork_EndsTheSession()
    {
        var (_, browser) = await EnterAsync();
        for (var minutes = 15; minutes < Defaults.SessionHours * 60; minutes += 15)
        {
            site.App.Clock.Advance(TimeSpan.FromMinutes(15));
            await browser.OpenAsync("/account/notices");
        }

        site.App.Clock.Advance(TimeSpan.FromMinutes(15));

        // The cookie itself has run out, so its reason is that of any cookie that no longer opens.
        (await browser.GetAsync("/account")).ExpectRedirect("/sign-in?returnUrl=%2Faccount&reason=expired");
        browser.Dispose();
    }

    [Fact]
    public async Task Get_RowOlderThanTenHours_EndsTheSessionWhateverTheCookieSays()
    {
        var (person, browser) = await EnterAsync();
        var early = site.App.Clock.GetUtcNow().AddHours(-Defaults.SessionHours);
        await site.App.InDb(db => db.Sessions.Where(s => s.AccountId == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.StartedOn, early)));

        await AssertToldAsync(browser, SignInReason.Expired);
        browser.Dispose();
    }

    [Fact]
    public async Task Get_AccountDisabledMeanwhile_EndsAtTheNextRequest()
    {
        var (person, browser) = await EnterAsync();
        await site.App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Enabled, false)));

        await AssertToldAsync(browser, SignInReason.Disabled);
        (await browser.GivePasswordAsync(person.UserName, TestPeople.Password)).Expect(HttpStatusCode.BadRequest);
        browser.Dispose();
    }

    [Fact]
    public async Task Get_SeatChangedMeanwhile_IsTheNewSeatAtTheNextRequest()
    {
        var (person, browser) = await EnterAsync();
        Assert.Contains("委领导", (await browser.OpenAsync("/account")).Text, StringComparison.Ordinal);
        (await browser.GetAsync("/admin/accounts")).Expect(HttpStatusCode.NotFound);

        await site.App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Seat, Seat.SystemAdministrator)));

        await browser.OpenAsync("/admin/accounts");
        Assert.Contains("系统管理员", (await browser.OpenAsync("/account")).Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task SignIn_WithASessionSetBefore_GetsANewOneAndTheOldOneIsDead()
    {
        var (_, planted) = await EnterAsync();
        var cookie = await CookieOfAsync(planted);
        var victim = await site.App.AddPersonAsync(Seat.Leader);
        using var browser = site.App.Browse();
        browser.Client.DefaultRequestHeaders.Add("Cookie", $"supervision={cookie}");

        var answer = await browser.GivePasswordAsync(victim.UserName, TestPeople.Password);

        answer.ExpectRedirect("/");
        var given = answer.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("supervision=", StringComparison.Ordinal));
        Assert.DoesNotContain(cookie, given, StringComparison.Ordinal);
        (await planted.GetAsync("/account")).Expect(HttpStatusCode.Redirect);
        planted.Dispose();
    }

    [Fact]
    public async Task SignOut_OldCookieKept_DoesNotOpenAnything()
    {
        var (person, browser) = await EnterAsync();
        var cookie = await CookieOfAsync(browser);
        await browser.PostFormAsync(await browser.OpenAsync("/account"), "form[data-sign-out]");

        using var thief = site.App.Browse();
        thief.Client.DefaultRequestHeaders.Add("Cookie", $"supervision={cookie}");

        (await thief.GetAsync("/account")).Expect(HttpStatusCode.Redirect);
        Assert.Equal(SessionEnd.SignedOut, await site.App.InDb(db => db.Sessions.Where(s => s.AccountId == person.Account.Id).Select(s => s.End).SingleAsync()));
        browser.Dispose();
    }

    [Fact]
    public async Task Post_Everywhere_EndsTheSession()
    {
        var (_, browser) = await EnterAsync();

        (await browser.PostFormAsync(await browser.OpenAsync("/account"), "form[action*=Everywhere]")).ExpectRedirect("/sign-in?reason=signed-out");

        (await browser.GetAsync("/account")).Expect(HttpStatusCode.Redirect);
        browser.Dispose();
    }

    [Fact]
    public async Task Post_TokenOfAnEarlierSession_Is400()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        using var browser = site.App.Browse();
        var before = await browser.OpenAsync("/sign-in");
        await browser.SignInAsync(person.UserName);

        (await browser.PostAsync(before, "/account?handler=Everywhere")).Expect(HttpStatusCode.BadRequest);

        await browser.OpenAsync("/account");
    }

    [Fact]
    public async Task SeenOn_ManyRequestsInAMinute_IsWrittenOnce()
    {
        var (person, browser) = await EnterAsync();
        var started = await SeenAsync(person);
        await browser.OpenAsync("/account");
        Assert.Equal(started, await SeenAsync(person));

        site.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await browser.OpenAsync("/account");

        Assert.True(await SeenAsync(person) >= started.AddMinutes(2));
        browser.Dispose();
    }

    private Task<DateTimeOffset> SeenAsync(TestPerson person) => site.App.InDb(db => db.Sessions.Where(s => s.AccountId == person.Account.Id).Select(s => s.SeenOn).SingleAsync());

    /// <summary>The session cookie, which the client keeps to itself, as the server echoes it nowhere: taken from a second sign-in's answer would be another one.</summary>
    private static async Task<string> CookieOfAsync(Browser browser)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/account", UriKind.Relative));
        using var answer = await browser.Client.SendAsync(request);
        var header = answer.RequestMessage!.Headers.GetValues("Cookie").SelectMany(c => c.Split("; "));
        return header.Single(c => c.StartsWith("supervision=", StringComparison.Ordinal))["supervision=".Length..];
    }
}
