using System.Net;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Pages;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Tests.Accounts;

public sealed class PasswordTests(LimitsFixture site, AppFixture server) : IClassFixture<LimitsFixture>
{
    private static readonly AccountSettings Defaults = new();

    private static Task<Screen> ChangeAsync(Browser browser, string current, string next, string? again = null) => browser.SubmitAsync(
        "/account/password", ("Form.CurrentPassword", current), ("Form.Password", next), ("Form.Again", again ?? next));

    [Fact]
    public async Task Post_ForcedChange_OpensNothingElseUntilDone()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        await site.App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.MustChangePassword, true)));
        using var browser = await site.App.BrowseAsync(person);

        (await browser.GetAsync("/")).ExpectRedirect("/account/password");
        (await browser.GetAsync("/issues?handler=export")).ExpectRedirect("/account/password");
        Assert.Contains("只能用来登录一次", (await browser.OpenAsync("/account/password")).Text, StringComparison.Ordinal);
        (await ChangeAsync(browser, TestPeople.Password, "Dianchi-2026")).ExpectRedirect("/");

        await browser.OpenAsync("/account");
    }

    [Fact]
    public async Task Get_PasswordNinetyDaysOld_AsksForANewOne()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        DateTimeOffset? old = site.App.Clock.GetUtcNow().AddDays(-Defaults.PasswordDays);
        await site.App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordSetOn, old)));
        using var browser = await site.App.BrowseAsync(person);

        Assert.Contains("密码已使用满90天", (await browser.FollowAsync(await browser.GetAsync("/"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OneOfTheLastFive_IsRefusedAndTheSixthIsTaken()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        using var browser = await site.App.BrowseAsync(person);
        string[] next = ["Dianchi-2026-a", "Dianchi-2026-b", "Dianchi-2026-c", "Dianchi-2026-d"];
        var current = TestPeople.Password;
        foreach (var password in next)
        {
            (await ChangeAsync(browser, current, password)).ExpectRedirect("/");
            current = password;
        }

        var refused = (await ChangeAsync(browser, current, TestPeople.Password)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal([PasswordRules.UsedBefore.With(5).Message], refused.Errors);
        (await ChangeAsync(browser, current, "Dianchi-2026-e")).ExpectRedirect("/");
        (await ChangeAsync(browser, "Dianchi-2026-e", TestPeople.Password)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Post_WrongCurrentOrUnlikeRepetition_IsNamedBesideItsField()
    {
        using var browser = await site.App.BrowseAsync(await site.App.AddPersonAsync(Seat.Leader));

        Assert.Equal(PasswordRules.Wrong.Message, (await ChangeAsync(browser, "wrong", "Dianchi-2026")).Expect(HttpStatusCode.BadRequest).Find("#Form_CurrentPassword-error").TextContent);
        Assert.Equal("再输一次新密码与新密码不一致", (await ChangeAsync(browser, TestPeople.Password, "Dianchi-2026", "Dianchi-2027")).Find("#Form_Again-error").TextContent);
        Assert.Equal(PasswordRules.TooShort.With(10).Message, (await ChangeAsync(browser, TestPeople.Password, "Km-2026")).Find("#Form_Password-error").TextContent);
    }

    [Fact]
    public async Task Post_TenThousandCharacters_IsRefusedWithoutAHash()
    {
        await using var counted = await CountedAsync();
        var person = await counted.App.AddPersonAsync(Seat.Leader);
        using var browser = counted.App.Browse();
        var before = counted.Hasher.Checks;

        (await browser.GivePasswordAsync(person.UserName, new string('a', 10_000))).Expect(HttpStatusCode.BadRequest);

        Assert.Equal(before, counted.Hasher.Checks);
    }

    [Fact]
    public async Task Post_KnownUnknownAndLockedName_CostOneHashEachAndReadAlike()
    {
        await using var counted = await CountedAsync();
        var person = await counted.App.AddPersonAsync(Seat.Leader);
        var locked = await counted.App.AddPersonAsync(Seat.Leader);
        DateTimeOffset? until = counted.App.Clock.GetUtcNow().AddMinutes(30);
        await counted.App.InDb(db => db.Users.Where(a => a.Id == locked.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LockoutEnd, until)));
        using var browser = counted.App.Browse();

        foreach (var name in (string[])[person.UserName, "nobody", locked.UserName])
        {
            var before = counted.Hasher.Checks;
            var answer = (await browser.GivePasswordAsync(name, "Wrong-2026")).Expect(HttpStatusCode.BadRequest);
            Assert.Equal(before + 1, counted.Hasher.Checks);
            Assert.Equal([SignInModel.Refusal], answer.Errors);
        }
    }

    [Fact]
    public async Task Post_LockedAccount_OpensAgainAfterHalfAnHourAndTellsItsOwner()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        using var browser = site.App.Browse();
        for (var attempt = 0; attempt < Defaults.LockoutAttempts; attempt++)
        {
            await browser.GivePasswordAsync(person.UserName, "Wrong-2026");
        }

        (await browser.GivePasswordAsync(person.UserName, TestPeople.Password)).Expect(HttpStatusCode.BadRequest);
        site.App.Clock.Advance(TimeSpan.FromMinutes(Defaults.LockoutMinutes));
        var answer = await browser.GivePasswordAsync(person.UserName, TestPeople.Password);

        answer.ExpectRedirect("/account/notices?returnUrl=%2F");
        Assert.Contains("连续5次输错", (await browser.FollowAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NameInFullWidthLettersAndSpaces_IsTheSameName()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        using var browser = site.App.Browse();
        var wide = string.Concat(person.UserName.ToUpperInvariant().Select(c => (char)(c - '!' + '！')));

        (await browser.GivePasswordAsync($" {wide} ", TestPeople.Password)).ExpectRedirect("/");
    }

    [Fact]
    public async Task Post_OldWeakHash_IsMadeAnewAtSignIn()
    {
        var person = await site.App.AddPersonAsync(Seat.Leader);
        var weak = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 10 })).HashPassword(person.Account, TestPeople.Password);
        await site.App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, weak)));
        using var browser = await site.App.BrowseAsync(person);

        Assert.NotEqual(weak, await site.App.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).Select(a => a.PasswordHash).SingleAsync()));
    }

    [Fact]
    public void Hash_ProductsOwnStrength_IsPbkdf2WithSha512AndAsManyRoundsAsSet()
    {
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Defaults.PasswordIterations }));
        var hash = Convert.FromBase64String(hasher.HashPassword(new(), TestPeople.Password));

        // Format marker 1, then PRF 2 (HMAC-SHA-512) and the rounds, big-endian: docs of PasswordHasher, version 3.
        Assert.Equal([1, 0, 0, 0, 2], hash[..5]);
        Assert.Equal(Defaults.PasswordIterations, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5, 4)));
        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(new(), Convert.ToBase64String(hash), TestPeople.Password));
    }

    [Fact]
    public async Task Post_TooManyTries_WaitAMinuteAndCostNoHash()
    {
        await using var counted = await CountedAsync();
        counted.App.Settings["Accounts:SignInsPerAccountPerMinute"] = "3";
        using var browser = counted.App.Browse();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            (await browser.GivePasswordAsync("nobody", "Wrong-2026")).Expect(HttpStatusCode.BadRequest);
        }

        var before = counted.Hasher.Checks;
        var answer = (await browser.GivePasswordAsync("nobody", "Wrong-2026")).Expect(HttpStatusCode.TooManyRequests);

        Assert.Equal([SignInPage.TooOften], answer.Errors);
        Assert.Equal(before, counted.Hasher.Checks);
        (await browser.GivePasswordAsync("somebody", "Wrong-2026")).Expect(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_TooManyTriesFromOneAddress_WaitWhateverTheName()
    {
        await using var counted = await CountedAsync();
        counted.App.Settings["Accounts:SignInsPerAddressPerMinute"] = "3";
        using var browser = counted.App.Browse();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await browser.GivePasswordAsync($"nobody{attempt}", "Wrong-2026");
        }

        (await browser.GivePasswordAsync("nobody9", "Wrong-2026")).Expect(HttpStatusCode.TooManyRequests);
    }

    private async Task<Counted> CountedAsync() => new(await server.StartAsync());

    /// <summary>An application of its own whose password hasher counts.</summary>
    private sealed class Counted : IAsyncDisposable
    {
        public Counted(TestApp app)
        {
            App = app;
            app.Replacements.Add(services => services.AddSingleton<IPasswordHasher<Account>>(Hasher));
        }

        public TestApp App { get; }

        public CountingHasher Hasher { get; } = new();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        private int _checks;

        public int Checks => _checks;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _checks);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
