using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kunming.Supervision.Data.Accounts;

/// <summary>Keeps one form from being taken twice. Every method runs inside the caller's transaction.</summary>
public sealed class SubmissionRegister(SupervisionDbContext db)
{
    /// <summary>True for the first comer. A second one waits here until the first has committed or rolled back.</summary>
    public async Task<bool> TryTakeAsync(Guid id, Guid accountId, DateTimeOffset on, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"insert into submissions (id, account_id, \"on\") values ({id}, {accountId}, {on}) on conflict do nothing", cancellationToken) is 1;

    /// <summary>As <see cref="TryTakeAsync"/>, for several forms at once.</summary>
    /// <returns>Those that had not been taken.</returns>
    public async Task<IReadOnlySet<Guid>> TakeAsync(IReadOnlyList<(Guid Id, Guid AccountId, DateTimeOffset On)> forms)
    {
        var (ids, accounts, days) = (forms.Select(f => f.Id).ToArray(), forms.Select(f => f.AccountId).ToArray(), forms.Select(f => f.On.ToUniversalTime()).ToArray());
        return ids.Length is 0 ? new HashSet<Guid>() : (await db.Database.SqlQuery<Guid>(
            $"""insert into submissions (id, account_id, "on") select * from unnest({ids}, {accounts}, {days}) on conflict do nothing returning id as "Value" """).ToListAsync()).ToHashSet();
    }

    /// <summary>Where several forms led.</summary>
    internal static NpgsqlBatchCommand Remember(IReadOnlyCollection<(Guid Id, string Location)> forms) => new(
        "update submissions s set location = f.location from unnest($1, $2) f (id, location) where s.id = f.id")
    {
        Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. forms.Select(f => f.Id)] }, new NpgsqlParameter<string[]> { TypedValue = [.. forms.Select(f => f.Location)] } },
    };

    public Task RememberAsync(Guid id, string? location, CancellationToken cancellationToken) =>
        db.Set<Submission>().Where(s => s.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Location, location), cancellationToken);

    /// <summary>Where the earlier submission led; null when it was another account's or answered on its own page.</summary>
    public Task<string?> LocationAsync(Guid id, Guid accountId, CancellationToken cancellationToken) =>
        db.Set<Submission>().Where(s => s.Id == id && s.AccountId == accountId).Select(s => s.Location)
            .SingleOrDefaultAsync(cancellationToken);
}
