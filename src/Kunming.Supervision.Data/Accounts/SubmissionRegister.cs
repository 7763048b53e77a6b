using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>Keeps one form from being taken twice. Every method runs inside the caller's transaction.</summary>
public sealed class SubmissionRegister(SupervisionDbContext db)
{
    /// <summary>True for the first comer. A second one waits here until the first has committed or rolled back.</summary>
    public async Task<bool> TryTakeAsync(Guid id, Guid accountId, DateTimeOffset on, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"insert into submissions (id, account_id, \"on\") values ({id}, {accountId}, {on}) on conflict do nothing", cancellationToken) is 1;

    public Task RememberAsync(Guid id, string? location, CancellationToken cancellationToken) =>
        db.Set<Submission>().Where(s => s.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Location, location), cancellationToken);

    /// <summary>Where the earlier submission led; null when it was another account's or answered on its own page.</summary>
    public Task<string?> LocationAsync(Guid id, Guid accountId, CancellationToken cancellationToken) =>
        db.Set<Submission>().Where(s => s.Id == id && s.AccountId == accountId).Select(s => s.Location)
            .SingleOrDefaultAsync(cancellationToken);
}
