using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>Begins, keeps and ends sessions.</summary>
public sealed class SessionRegister(SupervisionDbContext db)
{
    /// <summary>Begins the account's only session; one that was live is ended.</summary>
    /// <returns>The new session, and the one that it replaced.</returns>
    public async Task<(AccountSession Started, AccountSession? Replaced)> StartAsync(
        Guid accountId, string? address, DateTimeOffset now, bool secondFactor, CancellationToken cancellationToken = default)
    {
        var started = new AccountSession
        {
            AccountId = accountId,
            StartedOn = now,
            SeenOn = now,
            SecondFactorOn = secondFactor ? now : null,
            Address = address is { Length: > AccountSession.AddressMaxLength } ? address[..AccountSession.AddressMaxLength] : address,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two who sign in with one account at the same moment come one after the other.
        await db.Database.ExecuteSqlAsync($"select from accounts where id = {accountId} for update", cancellationToken);
        var replaced = await Live(accountId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        await EndAllAsync(accountId, SessionEnd.Replaced, now, cancellationToken);
        db.Sessions.Add(started);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (started, replaced);
    }

    public Task TouchAsync(Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        db.Sessions.Where(s => s.Id == sessionId && s.EndedOn == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenOn, now), cancellationToken);

    public Task ShowSecondFactorAsync(Guid sessionId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        db.Sessions.Where(s => s.Id == sessionId && s.EndedOn == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactorOn, now), cancellationToken);

    public Task EndAsync(Guid sessionId, SessionEnd end, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        EndAsync(db.Sessions.Where(s => s.Id == sessionId && s.EndedOn == null), end, now, cancellationToken);

    public Task EndAllAsync(Guid accountId, SessionEnd end, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        EndAsync(Live(accountId), end, now, cancellationToken);

    private IQueryable<AccountSession> Live(Guid accountId) => db.Sessions.Where(s => s.AccountId == accountId && s.EndedOn == null);

    private static Task<int> EndAsync(IQueryable<AccountSession> sessions, SessionEnd end, DateTimeOffset now, CancellationToken cancellationToken) =>
        sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedOn, now).SetProperty(s => s.End, end), cancellationToken);
}
