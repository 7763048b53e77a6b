using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Accounts;

/// <summary>What the owner of an account has to learn about it.</summary>
public sealed class NoticeBoard(SupervisionDbContext db, TimeProvider clock)
{
    private const int Most = 100;

    public Task<bool> HasNewsAsync(Guid accountId, CancellationToken cancellationToken) =>
        db.Set<AccountNotice>().AnyAsync(n => n.AccountId == accountId && n.SeenOn == null, cancellationToken);

    public async Task<IReadOnlyList<AccountNotice>> ReadAsync(Guid accountId, CancellationToken cancellationToken) =>
        await db.Set<AccountNotice>().AsNoTracking().Where(n => n.AccountId == accountId).OrderByDescending(n => n.On).Take(Most).ToListAsync(cancellationToken);

    /// <summary>Notes that they were read, up to a moment: what came later stays news.</summary>
    public Task MarkReadAsync(Guid accountId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return db.Set<AccountNotice>().Where(n => n.AccountId == accountId && n.SeenOn == null && n.On <= until)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenOn, now), cancellationToken);
    }
}
