using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Web.Accounts;
using Kunming.Supervision.Web.Tests.Architecture;
using Kunming.Supervision.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Tests.Accounts;

/// <summary>The site as it is reached over HTTPS, with what it sent: docs/security.md is held against it.</summary>
public sealed class HttpsFixture(AppFixture server) : IAsyncLifetime
{
    public TestApp App { get; private set; } = null!;

    public HttpResponseMessage SignInPage { get; private set; } = null!;

    /// <summary>Cookies by name, without their values.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    public Guid AccountId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        App = await server.StartAsync();
        App.Settings["Hosting:Https"] = "true";
        var plain = await App.AddPersonAsync(Seat.Leader);
        var strong = await App.AddPersonAsync(Seat.Leader);
        await App.EnrolAsync(strong);
        AccountId = plain.Account.Id;
        for (var times = 0; times < 2; times++)
        {
            using var browser = Browse();
            var page = await browser.OpenAsync("/sign-in");
            SignInPage = Keep(page);
            Keep(await browser.PostFormAsync(page, "main form", ("Form.UserName", plain.UserName), ("Form.Password", TestPeople.Password)));
        }

        using var other = Browse();
        Keep(await other.PostFormAsync(await other.OpenAsync("/sign-in"), "main form", ("Form.UserName", strong.UserName), ("Form.Password", TestPeople.Password)));
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Browser Browse() => new(App.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://supervision.test") }));

    private HttpResponseMessage Keep(Screen screen)
    {
        foreach (var cookie in screen.Response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split("; ");
            var name = parts[0].Split('=')[0];
            Cookies[name] = string.Join("; ", parts.Skip(1).Where(p => !p.StartsWith("expires", StringComparison.Ordinal)).Prepend(name));
        }

        return screen.Response;
    }
}

public sealed partial class SecurityDocumentTests(HttpsFixture site) : IClassFixture<HttpsFixture>
{
    private static readonly IReadOnlyList<(string Value, string Key)> Document =
        [.. Row().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "security.md"))).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    /// <summary>What the product ships: its own defaults under its own settings file, whatever a test host overrides.</summary>
    private static readonly AccountSettings Shipped = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(SourceTree.Root, "src", "Kunming.Supervision.Web", "appsettings.json")).Build().GetSection(AccountSettings.Section).Get<AccountSettings>()!;

    public static TheoryData<string> Keys => [.. Document.Select(d => d.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Document_EachLine_IsWhatTheHostDoes(string key) => Assert.Equal(Document.Single(d => d.Key == key).Value, await ReadAsync(key));

    [Fact]
    public void Document_EverySettingOfAccounts_HasItsLine() => Assert.Empty(
        typeof(AccountSettings).GetProperties().Where(p => p.CanWrite).Select(p => $"setting:{p.Name}").Except(Document.Select(d => d.Key)));

    [Fact]
    public void Document_EveryCookieThatWasSet_HasItsLine() => Assert.Empty(site.Cookies.Keys.Select(c => $"cookie:{c}").Except(Document.Select(d => d.Key)));

    [Fact]
    public async Task KeyRing_InTheDatabase_IsSealed()
    {
        var keys = await site.App.InDb(db => db.DataProtectionKeys.Select(k => k.Xml!).ToListAsync());

        Assert.NotEmpty(keys);
        Assert.All(keys, xml => Assert.Contains("<sealed", xml, StringComparison.Ordinal));
        Assert.DoesNotContain(keys, xml => xml.Contains("<value>", StringComparison.Ordinal));
    }

    [Fact]
    public void Unseal_ForAnotherPurposeOrChanged_IsRefused()
    {
        var box = site.App.Services.GetRequiredService<SecretBox>();
        var sealedKey = box.Seal([1, 2, 3], "one");
        Assert.Equal([1, 2, 3], box.Unseal(sealedKey, "one"));

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => box.Unseal(sealedKey, "other"));
        sealedKey[^1] ^= 1;
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => box.Unseal(sealedKey, "one"));
    }

    private async Task<string> ReadAsync(string key)
    {
        var (source, name) = key.Split(':', 2) is [var s, var n] ? (s, n) : throw new ArgumentException(key);
        var services = site.App.Services;
        return source switch
        {
            "header" or "https-header" => site.SignInPage.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "none",
            "cookie" => site.Cookies.GetValueOrDefault(name, "none"),
            "setting" => Convert.ToString(typeof(AccountSettings).GetProperty(name)!.GetValue(Shipped), CultureInfo.InvariantCulture)!,
            "hash" => HashPart(name, services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new(), "x")),
            "form" when name is "sign-in" => $"{SignInPage.MaxBytes}",
            "form" => $"{typeof(FormOptions).GetProperty(name)!.GetValue(services.GetRequiredService<IOptions<FormOptions>>().Value)}",
            "kestrel" => $"{services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxRequestBodySize}",
            "seal" when name is "algorithm" => SecretBox.Algorithm,
            "seal" => OperatingSystem.IsWindows() ? "0600" : "0" + Convert.ToString((int)File.GetUnixFileMode(Path.Combine(site.App.Folder, "keys", "secrets.key")), 8),
            "totp" when name is "code" => $"HMAC-SHA-1, {Totp.Digits} digits, {Totp.StepSeconds} seconds, {Totp.Window} step to either side",
            "totp" => $"{SecondFactorDesk.RecoveryCodes}",
            "database" => $"{await site.App.InDb(db => db.Sessions.CountAsync(x => x.AccountId == site.AccountId && x.EndedOn == null))}",
            _ => throw new ArgumentException(key),
        };
    }

    /// <summary>Identity's version 3: marker 1, PRF, rounds, length of the salt; each four bytes, big-endian.</summary>
    private static string HashPart(string name, string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        return name is "salt" ? $"{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(9))}"
            : (bytes[0], BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1))) is (1, 2) ? "PBKDF2-HMAC-SHA512" : "another";
    }

    [GeneratedRegex(@"^\|[^|]+\| `([^`]+)` \| `([^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
