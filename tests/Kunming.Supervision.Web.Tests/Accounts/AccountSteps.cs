using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kunming.Supervision.Web.Tests.Accounts;

/// <summary>An application whose sessions and passwords last as long as the product's.</summary>
public class LimitsFixture(AppFixture server) : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        var product = new AccountSettings();
        App = await server.StartAsync();
        App.Settings["Accounts:IdleMinutes"] = $"{product.IdleMinutes}";
        App.Settings["Accounts:SessionHours"] = $"{product.SessionHours}";
        App.Settings["Accounts:PasswordDays"] = $"{product.PasswordDays}";
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same, and it asks second factors of the seats that the product asks them of.</summary>
public sealed class StrictFixture(AppFixture server) : LimitsFixture(server)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        App.Settings["Accounts:SecondFactorSeats"] = new AccountSettings().SecondFactorSeats;
    }
}

/// <summary>The steps of signing in, as a person with an authenticator takes them.</summary>
public static class AccountSteps
{
    extension(TestApp app)
    {
        /// <summary>Gives an account an authenticator without its page; the key comes back.</summary>
        public async Task<byte[]> EnrolAsync(TestPerson person)
        {
            var key = Enumerable.Range(0, Totp.KeyBytes).Select(n => (byte)(n + person.UserName.Length)).ToArray();
            var sealedKey = app.Services.GetRequiredService<SecretBox>().Seal(key, SecondFactorDesk.KeyPurpose);
            await app.SaveAsync(new Authenticator { AccountId = person.Account.Id, SealedKey = sealedKey, ConfirmedOn = app.Clock.GetUtcNow() });
            await app.InDb(db => db.Users.Where(a => a.Id == person.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, true)));
            return key;
        }

        /// <summary>A code that has not been used: the clock moves on to the next one.</summary>
        public string NextCode(byte[] key)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(Totp.StepSeconds));
            return Totp.CodeAt(key, Totp.StepOf(app.Clock.GetUtcNow()));
        }

        /// <summary>Somebody with an authenticator, signed in with both factors.</summary>
        public async Task<(TestPerson Person, byte[] Key, Browser Browser)> EnterAsync(Seat seat)
        {
            var person = await app.AddPersonAsync(seat);
            var key = await app.EnrolAsync(person);
            return (person, key, await app.EnterAsync(person, key));
        }

        public async Task<Browser> EnterAsync(TestPerson person, byte[] key)
        {
            var browser = app.Browse();
            (await browser.GivePasswordAsync(person.UserName, TestPeople.Password)).ExpectRedirect("/sign-in/second-factor?returnUrl=%2F");
            var arrived = await browser.GiveCodeAsync(app.NextCode(key));
            Assert.True(arrived.Location is "/" || arrived.Location.StartsWith("/account/notices", StringComparison.Ordinal), $"{arrived.Location} {string.Join(' ', arrived.Errors)}");
            return browser;
        }

        public Task<List<string>> NoticesAsync(TestPerson person) =>
            app.InDb(db => db.Set<AccountNotice>().Where(n => n.AccountId == person.Account.Id).OrderBy(n => n.On).Select(n => n.Sentence).ToListAsync());
    }

    extension(Browser browser)
    {
        public async Task<Screen> GivePasswordAsync(string userName, string password) =>
            await browser.PostFormAsync(await browser.OpenAsync("/sign-in"), "main form", ("Form.UserName", userName), ("Form.Password", password));

        public async Task<Screen> GiveCodeAsync(string code, string page = "/sign-in/second-factor") =>
            await browser.PostFormAsync(await browser.OpenAsync(page), "main form:has(#Form_Code)", ("Form.Code", code));

        /// <summary>Opens a page's only form and sends it.</summary>
        public async Task<Screen> SubmitAsync(string page, params (string Name, string? Value)[] values) =>
            await browser.PostFormAsync(await browser.OpenAsync(page), "main form", values);
    }
}
