using System.Security.Cryptography;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

public enum PasswordOutcome
{
    /// <summary>No such name, a wrong password, or a locked account: the answer is the same for all three.</summary>
    Refused,

    /// <summary>The password was right; the account is not enabled or has no seat.</summary>
    NotEnabled,
    Right,
}

/// <summary>Checks and changes passwords. Every check costs one hash, whether the name exists or not.</summary>
public sealed class PasswordDesk(SupervisionDbContext db, IPasswordHasher<Account> hasher, DecoyHash decoy, IOptions<AccountSettings> settings, TimeProvider clock)
{
    public async Task<(PasswordOutcome Outcome, Account? Account)> CheckAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var name = UserNames.Normalise(userName);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, cancellationToken);
        var verdict = hasher.VerifyHashedPassword(account ?? decoy.Account, account?.PasswordHash ?? decoy.Hash, password);
        if (account?.PasswordHash is null || account.IsLockedAt(clock.GetUtcNow()))
        {
            // The same questions to the database as for a wrong password, so that the time of the answer names no account either.
            await CountFailureAsync(Guid.Empty, cancellationToken);
            return (PasswordOutcome.Refused, account);
        }

        if (verdict is PasswordVerificationResult.Failed)
        {
            await CountFailureAsync(account.Id, cancellationToken);
            return (PasswordOutcome.Refused, account);
        }

        if (verdict is PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = hasher.HashPassword(account, password);
            await db.SaveChangesAsync(cancellationToken);
        }

        return (account is { Enabled: true, Seat: not null } ? PasswordOutcome.Right : PasswordOutcome.NotEnabled, account);
    }

    /// <summary>Counts one wrong password or code; the last one allowed locks the account for a while and is told to its owner.</summary>
    public async Task CountFailureAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var (most, now) = (settings.Value.LockoutAttempts, clock.GetUtcNow());
        DateTimeOffset? until = now.AddMinutes(settings.Value.LockoutMinutes);
        await db.Users.Where(a => a.Id == accountId).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount + 1 >= most ? until : a.LockoutEnd)
                .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1 >= most ? 0 : a.AccessFailedCount + 1), cancellationToken);
        if (await db.Users.AnyAsync(a => a.Id == accountId && a.LockoutEnd == until, cancellationToken))
        {
            db.Add(new AccountNotice { AccountId = accountId, On = now, Sentence = $"连续{most}次输错密码或验证码，账号锁定了{settings.Value.LockoutMinutes}分钟。" });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Forgets wrong tries, once somebody is in with every factor that is asked for.</summary>
    public Task ForgetFailuresAsync(Guid accountId, CancellationToken cancellationToken) => db.Users
        .Where(a => a.Id == accountId && (a.AccessFailedCount > 0 || a.LockoutEnd != null))
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), cancellationToken);

    public bool IsRight(Account account, string password) =>
        account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed;

    /// <summary>What stands against a new password; the last passwords are hashed for it, so it is asked once.</summary>
    public async Task<IReadOnlyList<Rule>> ObstaclesToAsync(Account account, string password, CancellationToken cancellationToken)
    {
        if (settings.Value.Policy.ObstaclesTo(password, account.UserName!) is { Count: > 0 } rules)
        {
            return rules;
        }

        var former = await db.Set<FormerPassword>().AsNoTracking().Where(p => p.AccountId == account.Id)
            .OrderByDescending(p => p.SetOn).Select(p => p.Hash).Take(settings.Value.PasswordHistory - 1).ToListAsync(cancellationToken);
        var used = former.Append(account.PasswordHash).OfType<string>()
            .Any(hash => hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed);
        return Obstacles.From((used, PasswordRules.UsedBefore.With(settings.Value.PasswordHistory)));
    }

    /// <summary>Sets a password that has no obstacles; the caller saves.</summary>
    /// <param name="temporary">Given out by somebody else, to be changed at the first sign-in.</param>
    public void Set(Account account, string password, bool temporary = false)
    {
        if (account.PasswordHash is { } old)
        {
            db.Add(new FormerPassword { AccountId = account.Id, Hash = old, SetOn = clock.GetUtcNow() });
        }

        account.PasswordHash = hasher.HashPassword(account, password);
        account.PasswordSetOn = clock.GetUtcNow();
        account.MustChangePassword = temporary;
    }
}

/// <summary>The hash that an unknown name is checked against, as costly as a real one.</summary>
public sealed class DecoyHash(IPasswordHasher<Account> hasher)
{
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(new(), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));

    public Account Account { get; } = new();

    public string Hash => _hash.Value;
}
