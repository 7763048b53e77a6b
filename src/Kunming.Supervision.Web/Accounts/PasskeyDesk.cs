using System.Text.Json;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>Passkeys (WebAuthn). The question waits in the database and is taken away with the first answer, so that no answer serves twice.</summary>
public sealed class PasskeyDesk(SupervisionDbContext db, IPasskeyHandler<Account> handler, UserManager<Account> accounts, PasswordDesk passwords, TimeProvider clock)
{
    public const int MostPasskeys = 10;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(5);

    /// <summary>What the browser needs to make a new passkey, and the number under which the answer is expected.</summary>
    public async Task<(string Options, Guid Challenge)> AskToMakeAsync(Account account, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.UserName! }, http);
        return (asked.CreationOptionsJson, await KeepAsync(account.Id, asked.AttestationState, http.RequestAborted));
    }

    public async Task<(string Options, Guid Challenge)> AskToShowAsync(Account account, HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(account, http);
        return (asked.RequestOptionsJson, await KeepAsync(account.Id, asked.AssertionState, http.RequestAborted));
    }

    /// <summary>Takes a new passkey. The caller has saved nothing else and need not.</summary>
    /// <returns>Null when it was taken.</returns>
    public async Task<Rule?> TakeAsync(Account account, Guid challenge, string answer, string name, HttpContext http)
    {
        if (await TakeAwayAsync(account.Id, challenge, http.RequestAborted) is not { } state || !IsJson(answer))
        {
            return FactorRules.PasskeyRefused;
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= MostPasskeys)
        {
            return FactorRules.TooManyPasskeys.With(MostPasskeys);
        }

        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = answer, AttestationState = state });
        if (!made.Succeeded || made.UserEntity.Id != account.Id.ToString())
        {
            return FactorRules.PasskeyRefused;
        }

        made.Passkey.Name = name;
        account.TwoFactorEnabled = true;
        return (await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey)).Succeeded ? null : FactorRules.PasskeyRefused;
    }

    /// <summary>Checks a passkey that is shown; a wrong one counts like a wrong password.</summary>
    /// <returns>Null when it is right.</returns>
    public async Task<Rule?> SpendAsync(Account account, Guid challenge, string answer, HttpContext http)
    {
        if (!account.IsLockedAt(clock.GetUtcNow()) && await TakeAwayAsync(account.Id, challenge, http.RequestAborted) is { } state && IsJson(answer))
        {
            var shown = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = answer, AssertionState = state });
            if (shown.Succeeded && shown.User.Id == account.Id && (await accounts.AddOrUpdatePasskeyAsync(account, shown.Passkey)).Succeeded)
            {
                return null;
            }
        }

        await passwords.CountFailureAsync(account.Id, http.RequestAborted);
        return FactorRules.PasskeyRefused;
    }

    private async Task<Guid> KeepAsync(Guid accountId, string? state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Set<PasskeyChallenge>().Where(c => c.ExpiresOn <= now).ExecuteDeleteAsync(cancellationToken);
        var challenge = new PasskeyChallenge { AccountId = accountId, State = state ?? "", ExpiresOn = now + AnswerWithin };
        db.Add(challenge);
        await db.SaveChangesAsync(cancellationToken);
        return challenge.Id;
    }

    private async Task<string?> TakeAwayAsync(Guid accountId, Guid challenge, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = db.Set<PasskeyChallenge>().Where(c => c.Id == challenge && c.AccountId == accountId && c.ExpiresOn > now);
        var state = await waiting.Select(c => c.State).SingleOrDefaultAsync(cancellationToken);
        return state is not null && await waiting.ExecuteDeleteAsync(cancellationToken) is 1 ? state : null;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
