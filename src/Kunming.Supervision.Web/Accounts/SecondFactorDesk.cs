using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>Authenticator codes and recovery codes. A code is taken once, also when two come at the same moment.</summary>
public sealed class SecondFactorDesk(SupervisionDbContext db, SecretBox box, PasswordDesk passwords, TimeProvider clock, PhoneTime phones)
{
    public const int RecoveryCodes = 10;
    private const int RecoveryLength = 12;
    private const string RecoverySigns = "abcdefghjkmnpqrstuvwxyz23456789";
    public const string KeyPurpose = "authenticator";

    /// <summary>Checks a code from the authenticator or a recovery code and spends it; a wrong one counts like a wrong password.</summary>
    /// <returns>Null when it is right.</returns>
    public async Task<Rule?> SpendAsync(Guid accountId, string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == accountId, cancellationToken) is not { } account || account.IsLockedAt(now))
        {
            return FactorRules.WrongCode;
        }

        var code = string.Concat(UserNames.Normalise(typed).Where(c => !char.IsWhiteSpace(c) && c is not '-')).ToLowerInvariant();
        var refusal = code.Length is Totp.Digits && code.All(char.IsAsciiDigit)
            ? await SpendCodeAsync(accountId, code, phones.Now, cancellationToken)
            : await SpendRecoveryAsync(accountId, code, now, cancellationToken) ? null : FactorRules.WrongCode;
        if (refusal is not null)
        {
            await passwords.CountFailureAsync(accountId, cancellationToken);
        }

        return refusal;
    }

    /// <summary>Checks the first code of a new key and takes the key; the caller saves.</summary>
    /// <returns>Null when it is right.</returns>
    public async Task<Rule?> EnrolAsync(Account account, byte[] key, string typed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (Totp.Find(key, code, phones.Now, Totp.Window) is not { } step)
        {
            return Explain(key, code, phones.Now);
        }

        var authenticator = await db.Set<Authenticator>().SingleOrDefaultAsync(a => a.AccountId == account.Id, cancellationToken);
        if (authenticator is null)
        {
            db.Add(authenticator = new() { AccountId = account.Id, SealedKey = [] });
        }

        (authenticator.SealedKey, authenticator.ConfirmedOn, authenticator.LastStep) = (box.Seal(key, KeyPurpose), now, step);
        account.TwoFactorEnabled = true;
        return null;
    }

    /// <summary>New recovery codes in place of all former ones; they are shown now or never. The caller saves.</summary>
    public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await db.Set<RecoveryCode>().Where(c => c.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoverySigns, RecoveryLength)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Hash = Digest(code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(part => new string(part))))];
    }

    /// <summary>Takes away every second factor of an account, as a one-time link or its owner asks for it. The caller saves.</summary>
    public async Task ClearAsync(Account account, CancellationToken cancellationToken)
    {
        await db.Set<Authenticator>().Where(a => a.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Where(p => p.UserId == account.Id).ExecuteDeleteAsync(cancellationToken);
        account.TwoFactorEnabled = false;
    }

    private async Task<Rule?> SpendCodeAsync(Guid accountId, string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Set<Authenticator>().AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == accountId && a.ConfirmedOn != null, cancellationToken) is not { } authenticator)
        {
            return FactorRules.WrongCode;
        }

        var key = box.Unseal(authenticator.SealedKey, KeyPurpose);
        if (Totp.Find(key, code, now, Totp.Window) is not { } step)
        {
            return Explain(key, code, now);
        }

        var spent = await db.Set<Authenticator>().Where(a => a.AccountId == accountId && a.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LastStep, step), cancellationToken);
        return spent is 1 ? null : FactorRules.UsedCode;
    }

    private async Task<bool> SpendRecoveryAsync(Guid accountId, string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var digest = Digest(code);
        if (await db.Set<RecoveryCode>().Where(c => c.AccountId == accountId && c.Hash == digest && c.UsedOn == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedOn, now), cancellationToken) is 0)
        {
            return false;
        }

        var left = await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == accountId && c.UsedOn == null, cancellationToken);
        db.Add(new AccountNotice { AccountId = accountId, On = now, Sentence = $"使用了一个恢复码，还剩{left}个。" });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>A code that would be right at another time is told so: the phone's clock is wrong.</summary>
    private static Rule Explain(byte[] key, string code, DateTimeOffset now)
    {
        if (Totp.Find(key, code, now, Totp.ClockSearch) is not { } step)
        {
            return FactorRules.WrongCode;
        }

        var off = step - Totp.StepOf(now);
        return FactorRules.WrongClock.With(off > 0 ? "快" : "慢", Math.Max(1, (int)Math.Round(Math.Abs(off) * Totp.StepSeconds / 60.0)));
    }

    private static byte[] Digest(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
