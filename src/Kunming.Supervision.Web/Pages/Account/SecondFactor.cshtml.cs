using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Account;

public sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedOn);

/// <summary>二次验证: what is enrolled, and the ways to add and to take away.</summary>
[UnfinishedSession]
public sealed class SecondFactorModel(SupervisionDbContext db, UserManager<Data.Accounts.Account> accounts, AccountLog log) : AccountPage(db)
{
    public DateTimeOffset? AuthenticatorSince { get; private set; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public bool Required => Settings.RequiresSecondFactor(Viewer.Seat);

    // Looking is free; taking a factor away is not.
    protected override bool GuardsFactors => HttpMethods.IsPost(Request.Method);

    public async Task OnGetAsync()
    {
        AuthenticatorSince = await Db.Set<Authenticator>().Where(a => a.AccountId == Account.Id).Select(a => a.ConfirmedOn).SingleOrDefaultAsync(Aborted);
        Passkeys = [.. (await accounts.GetPasskeysAsync(Account)).Select(p => new PasskeyRow(Convert.ToHexString(p.CredentialId), p.Name ?? "通行密钥", p.CreatedAt))];
        CodesLeft = await Db.Set<RecoveryCode>().CountAsync(c => c.AccountId == Account.Id && c.UsedOn == null, Aborted);
    }

    public async Task<IActionResult> OnPostRemoveAuthenticatorAsync()
    {
        await OnGetAsync();
        if (AuthenticatorSince is null)
        {
            return NotFound();
        }

        RequireAnother(Passkeys.Count);
        Db.RemoveRange(await Db.Set<Authenticator>().Where(a => a.AccountId == Account.Id).ToListAsync(Aborted));
        return await RemovedAsync("验证器", Passkeys.Count);
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string id)
    {
        await OnGetAsync();
        if (Passkeys.All(p => p.Id != id))
        {
            return NotFound();
        }

        var left = Passkeys.Count - 1 + (AuthenticatorSince is null ? 0 : 1);
        RequireAnother(left);
        await accounts.RemovePasskeyAsync(Account, Convert.FromHexString(id));
        return await RemovedAsync("通行密钥", left);
    }

    private void RequireAnother(int left) => RuleViolationException.ThrowIfAny(Obstacles.From((Required && left is 0, FactorRules.LastFactor)));

    private async Task<IActionResult> RemovedAsync(string kind, int left)
    {
        Account.TwoFactorEnabled = left > 0;
        if (left is 0)
        {
            Db.RemoveRange(await Db.Set<RecoveryCode>().Where(c => c.AccountId == Account.Id).ToListAsync(Aborted));
        }

        log.Record(Account, new SecondFactorRemoved(Sign(), kind));
        await Db.SaveChangesAsync(Aborted);
        Notice($"{kind}已移除");
        return RedirectToPage();
    }
}
