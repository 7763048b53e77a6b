using System.Net;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Tests.Accounts;

public sealed class SecondFactorTests(StrictFixture site) : IClassFixture<StrictFixture>
{
    private TestApp App => site.App;

    /// <summary>The key that an enrolment page shows, as an authenticator would read it.</summary>
    private static byte[] KeyOn(Screen page)
    {
        var spelled = page.Find("#key").TextContent.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(spelled.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length is 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    [Fact]
    public async Task SignIn_SeatThatMustHaveOne_LeadsToEnrolmentAndNowhereElse()
    {
        using var browser = await App.BrowseAsync(await App.AddPersonAsync(Seat.CaseOffice));

        (await browser.GetAsync("/")).ExpectRedirect("/account/second-factor");
        (await browser.GetAsync("/issues")).ExpectRedirect("/account/second-factor");
        Assert.Contains("您的席位须有二次验证", (await browser.OpenAsync("/account/second-factor")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Seat.GroupOfficer)]
    [InlineData(Seat.CountyOfficer)]
    [InlineData(Seat.Liaison)]
    public async Task SignIn_SeatThatNeedNotHaveOne_Works(Seat seat)
    {
        using var browser = await App.BrowseAsync(await App.AddPersonAsync(seat));

        await browser.OpenAsync("/");
    }

    [Fact]
    public async Task Enrol_PictureKeyCodeAndPassword_OpensTheSiteAndGivesRecoveryCodes()
    {
        var person = await App.AddPersonAsync(Seat.Leader);
        using var browser = await App.BrowseAsync(person);
        var page = await browser.OpenAsync("/account/authenticator");
        Assert.StartsWith("data:image/png;base64,", page.Find("main img").GetAttribute("src"), StringComparison.Ordinal);
        var code = App.NextCode(KeyOn(page));

        var wrongPassword = await browser.PostFormAsync(page, "main form", ("Form.Code", code), ("Form.CurrentPassword", "Wrong-2026"));
        Assert.Equal(PasswordRules.Wrong.Message, wrongPassword.Find("#Form_CurrentPassword-error").TextContent);
        Assert.Equal(page.Find("#key").TextContent, wrongPassword.Find("#key").TextContent);
        var taken = await browser.PostFormAsync(wrongPassword, "main form", ("Form.Code", code), ("Form.CurrentPassword", TestPeople.Password));
        taken.ExpectRedirect("/account/recovery-codes");
        var codes = (await browser.SubmitAsync("/account/recovery-codes")).Expect(HttpStatusCode.OK).TextsOf("#codes li");

        Assert.Equal(SecondFactorDesk.RecoveryCodes, codes.Distinct().Count());
        await browser.OpenAsync("/");
        var stored = await App.InDb(db => db.Set<Authenticator>().Where(a => a.AccountId == person.Account.Id).Select(a => a.SealedKey).SingleAsync());
        Assert.Equal(-1, stored.AsSpan().IndexOf(KeyOn(page)));
    }

    [Fact]
    public async Task SignIn_RightCode_ComesInAndPasswordAloneDoesNot()
    {
        var (person, key, browser) = await App.EnterAsync(Seat.Leader);
        await browser.OpenAsync("/");
        using var half = App.Browse();

        await half.GivePasswordAsync(person.UserName, TestPeople.Password);

        (await half.GetAsync("/")).Expect(HttpStatusCode.Redirect);
        await browser.OpenAsync("/");
        Assert.Equal([FactorRules.WrongCode.Message], (await half.GiveCodeAsync("000000")).Expect(HttpStatusCode.BadRequest).Errors);
        (await half.GiveCodeAsync(App.NextCode(key))).ExpectRedirect("/");
        browser.Dispose();
    }

    [Fact]
    public async Task SignIn_SameCodeTwice_IsRefusedAsUsed()
    {
        var person = await App.AddPersonAsync(Seat.Leader);
        var key = await App.EnrolAsync(person);
        var code = App.NextCode(key);
        using var first = App.Browse();
        await first.GivePasswordAsync(person.UserName, TestPeople.Password);
        using var second = App.Browse();
        await second.GivePasswordAsync(person.UserName, TestPeople.Password);

        (await first.GiveCodeAsync(code)).ExpectRedirect("/");
        var replayed = (await second.GiveCodeAsync(code)).Expect(HttpStatusCode.BadRequest);

        Assert.Equal([FactorRules.UsedCode.Message], replayed.Errors);
    }

    [Fact]
    public async Task SignIn_SameCodeTwiceAtOnce_IsTakenOnce()
    {
        var person = await App.AddPersonAsync(Seat.Leader);
        var code = App.NextCode(await App.EnrolAsync(person));
        var browsers = Enumerable.Range(0, 3).Select(_ => App.Browse()).ToList();
        foreach (var browser in browsers)
        {
            await browser.GivePasswordAsync(person.UserName, TestPeople.Password);
        }

        var pages = await Task.WhenAll(browsers.Select(b => b.OpenAsync("/sign-in/second-factor")));
        var answers = await Task.WhenAll(browsers.Zip(pages, (b, p) => b.PostFormAsync(p, "main form", ("Form.Code", code))));

        Assert.Single(answers, a => a.Status is HttpStatusCode.Redirect);
        browsers.ForEach(b => b.Dispose());
    }

    [Theory]
    [InlineData(4, "快约2分钟")]
    [InlineData(-10, "慢约5分钟")]
    public async Task SignIn_PhonesClockWrong_SaysHowFar(int steps, string off)
    {
        var person = await App.AddPersonAsync(Seat.Leader);
        var key = await App.EnrolAsync(person);
        using var browser = App.Browse();
        await browser.GivePasswordAsync(person.UserName, TestPeople.Password);

        var answer = await browser.GiveCodeAsync(Totp.CodeAt(key, Totp.StepOf(App.Clock.GetUtcNow()) + steps));

        Assert.Contains($"验证器的时间比系统{off}", Assert.Single(answer.Expect(HttpStatusCode.BadRequest).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FiveWrongCodes_LockTheAccount()
    {
        var person = await App.AddPersonAsync(Seat.Leader);
        var key = await App.EnrolAsync(person);
        using var browser = App.Browse();
        await browser.GivePasswordAsync(person.UserName, TestPeople.Password);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.GiveCodeAsync("000000");
        }

        (await browser.GiveCodeAsync(App.NextCode(key))).Expect(HttpStatusCode.BadRequest);
        (await browser.GivePasswordAsync(person.UserName, TestPeople.Password)).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SignIn_TooLongAfterThePassword_BeginsAgain()
    {
        var person = await App.AddPersonAsync(Seat.Leader);
        await App.EnrolAsync(person);
        using var browser = App.Browse();
        await browser.GivePasswordAsync(person.UserName, TestPeople.Password);
        App.Clock.Advance(TimeSpan.FromMinutes(new AccountSettings().PendingMinutes));

        (await browser.GetAsync("/sign-in/second-factor")).ExpectRedirect("/sign-in?returnUrl=%2F&reason=expired");
    }

    [Fact]
    public async Task SignIn_RecoveryCode_ServesOnceAndIsTold()
    {
        var (person, _, browser) = await App.EnterAsync(Seat.Leader);
        var code = (await browser.SubmitAsync("/account/recovery-codes")).TextsOf("#codes li")[0];
        using var first = App.Browse();
        await first.GivePasswordAsync(person.UserName, TestPeople.Password);
        (await first.GiveCodeAsync(code.ToUpperInvariant())).ExpectRedirect("/account/notices?returnUrl=%2F");
        using var second = App.Browse();
        await second.GivePasswordAsync(person.UserName, TestPeople.Password);

        (await second.GiveCodeAsync(code)).Expect(HttpStatusCode.BadRequest);

        Assert.Contains("使用了一个恢复码，还剩9个。", await App.NoticesAsync(person));
        browser.Dispose();
    }

    [Fact]
    public async Task Get_FreshFactorNeeded_AsksAgainAfterFiveMinutesAndComesBack()
    {
        var (_, key, browser) = await App.EnterAsync(Seat.Leader);
        await browser.OpenAsync("/account/recovery-codes");
        App.Clock.Advance(TimeSpan.FromMinutes(new AccountSettings().FreshMinutes));

        var asked = await browser.GetAsync("/account/recovery-codes");
        asked.ExpectRedirect("/account/confirm?returnUrl=%2Faccount%2Frecovery-codes");
        (await browser.GiveCodeAsync("000000", asked.Location)).Expect(HttpStatusCode.BadRequest);
        (await browser.GiveCodeAsync(App.NextCode(key), asked.Location)).ExpectRedirect("/account/recovery-codes");

        await browser.OpenAsync("/account/recovery-codes");
        browser.Dispose();
    }

    [Fact]
    public async Task Post_FreshFactorGoneMeanwhile_DoesNothing()
    {
        var (person, _, browser) = await App.EnterAsync(Seat.Leader);
        var page = await browser.OpenAsync("/account/recovery-codes");
        App.Clock.Advance(TimeSpan.FromMinutes(6));

        (await browser.PostFormAsync(page, "main form")).ExpectRedirect("/account/confirm?returnUrl=%2Faccount%2Frecovery-codes");

        Assert.Equal(0, await App.InDb(db => db.Set<RecoveryCode>().CountAsync(c => c.AccountId == person.Account.Id)));
        browser.Dispose();
    }

    [Fact]
    public async Task Post_RemoveTheOnlyFactorOfASeatThatMustHaveOne_IsRefused()
    {
        var (_, _, browser) = await App.EnterAsync(Seat.Leader);

        var answer = await browser.PostFormAsync(await browser.OpenAsync("/account/second-factor"), "form[action*=RemoveAuthenticator]");

        Assert.Equal([FactorRules.LastFactor.Message], answer.Expect(HttpStatusCode.BadRequest).Errors);
        browser.Dispose();
    }

    [Fact]
    public async Task Get_AnotherFactorWithoutAFreshOne_AsksForTheFirst()
    {
        var (_, _, browser) = await App.EnterAsync(Seat.Leader);
        App.Clock.Advance(TimeSpan.FromMinutes(6));

        (await browser.GetAsync("/account/passkey")).ExpectRedirect("/account/confirm?returnUrl=%2Faccount%2Fpasskey");
        (await browser.GetAsync("/account/authenticator")).ExpectRedirect("/account/confirm?returnUrl=%2Faccount%2Fauthenticator");
        browser.Dispose();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task Post_PasskeyThatIsNone_IsRefused(string answer)
    {
        var (_, _, browser) = await App.EnterAsync(Seat.Leader);
        var page = await browser.OpenAsync("/account/passkey");

        var refused = await browser.PostFormAsync(page, "main form", ("Form.Passkey", answer), ("Form.Name", "测试"));

        Assert.Equal([FactorRules.PasskeyRefused.Message], refused.Expect(HttpStatusCode.BadRequest).Errors);
        browser.Dispose();
    }
}
