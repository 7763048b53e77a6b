using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>
/// One-time links: the security administrator issues one and sees its token, the system administrator releases it and sees its code, and only
/// who has been given both can open it. Of both only digests are stored. See docs/adr/0010.
/// </summary>
public sealed class OneTimeLinkDesk(SupervisionDbContext db, IOptions<AccountSettings> settings, TimeProvider clock)
{
    private const int TokenBytes = 32;
    private const int CodeDigits = 8;

    public Task<OneTimeLink?> FindOpenAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.AccountId == accountId && l.ClosedOn == null && l.ExpiresOn > now, cancellationToken);
    }

    /// <summary>Issues a link in place of an earlier one; the caller saves.</summary>
    /// <returns>The token, which nothing can show again.</returns>
    public async Task<string> IssueAsync(Account account, LinkPurpose purpose, Viewer by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Set<OneTimeLink>().Where(l => l.AccountId == account.Id && l.ClosedOn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ClosedOn, now), cancellationToken);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Add(new OneTimeLink
        {
            AccountId = account.Id,
            Purpose = purpose,
            TokenHash = Digest(token),
            IssuedOn = now,
            IssuedBy = by.AccountId,
            ExpiresOn = now.AddHours(settings.Value.LinkHours),
        });
        return token;
    }

    /// <summary>Releases a link; the caller saves.</summary>
    /// <returns>The code, which nothing can show again.</returns>
    public static string Release(OneTimeLink link, Viewer by)
    {
        RuleViolationException.ThrowIfAny(Obstacles.From(
            (link.CodeHash is not null, AccountRules.LinkNotAwaiting), (link.IssuedBy == by.AccountId || link.AccountId == by.AccountId, AccountRules.OwnAccount)));
        var code = RandomNumberGenerator.GetString("0123456789", CodeDigits);
        (link.CodeHash, link.ReleasedBy) = (Digest(code), by.AccountId);
        return code;
    }

    /// <summary>Looks at token and code together; a wrong code counts, and the last one allowed spoils the link.</summary>
    /// <returns>Null when the link cannot be used, for whatever reason.</returns>
    public async Task<OneTimeLink?> OpenAsync(string token, string code, CancellationToken cancellationToken)
    {
        var (digest, now) = (Digest(token), clock.GetUtcNow());
        var link = await db.Set<OneTimeLink>().SingleOrDefaultAsync(l => l.TokenHash == digest && l.ClosedOn == null && l.ExpiresOn > now, cancellationToken);
        if (link?.CodeHash is not { } expected)
        {
            return null;
        }

        if (CryptographicOperations.FixedTimeEquals(expected, Digest(string.Concat(UserNames.Normalise(code).Where(char.IsAsciiDigit)))))
        {
            return link;
        }

        link.Attempts++;
        link.ClosedOn = link.Attempts >= settings.Value.LinkAttempts ? now : null;
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>The link again, on the second page of its use; null when it has been used or has run out meanwhile.</summary>
    public Task<OneTimeLink?> FindReleasedAsync(Guid linkId, Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.Set<OneTimeLink>().SingleOrDefaultAsync(
            l => l.Id == linkId && l.AccountId == accountId && l.CodeHash != null && l.ClosedOn == null && l.ExpiresOn > now, cancellationToken);
    }

    private static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
