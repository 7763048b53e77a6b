using System.ComponentModel.DataAnnotations;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Account;

/// <summary>What a page that asks for a second factor shows.</summary>
/// <param name="PasskeyOptions">The question for a passkey, for the browser's script; null when the account has none.</param>
public sealed record FactorForms(bool HasAuthenticator, string? PasskeyOptions, Guid? Challenge);

/// <summary>The answer: a code, or what the browser's script got from a passkey.</summary>
public sealed class FactorForm
{
    [Display(Name = "验证码"), StringLength(40)]
    public string? Code { get; set; }

    public Guid? Challenge { get; set; }

    [StringLength(32 * 1024)]
    public string? Passkey { get; set; }
}

/// <summary>Asks for a second factor and checks the answer, at sign-in and when one must be fresh.</summary>
public sealed class FactorQuestion(SupervisionDbContext db, SecondFactorDesk codes, PasskeyDesk passkeys)
{
    public async Task<FactorForms> AskAsync(Guid accountId, HttpContext http)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, http.RequestAborted);
        var hasPasskey = await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == accountId, http.RequestAborted);
        var hasAuthenticator = await db.Set<Authenticator>().AnyAsync(a => a.AccountId == accountId && a.ConfirmedOn != null, http.RequestAborted);
        if (!hasPasskey)
        {
            return new(hasAuthenticator, null, null);
        }

        var (options, challenge) = await passkeys.AskToShowAsync(account, http);
        return new(hasAuthenticator, options, challenge);
    }

    /// <returns>Null when the answer is right.</returns>
    public async Task<Rule?> AnswerAsync(Guid accountId, FactorForm form, HttpContext http) =>
        form is { Challenge: { } challenge, Passkey: { Length: > 0 } answer }
            ? await passkeys.SpendAsync(await db.Users.SingleAsync(a => a.Id == accountId, http.RequestAborted), challenge, answer, http)
        : string.IsNullOrWhiteSpace(form.Code) ? Text.Missing.With("验证码")
        : await codes.SpendAsync(accountId, form.Code, http.RequestAborted);
}
