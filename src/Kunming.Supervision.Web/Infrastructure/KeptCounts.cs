using System.Collections.Concurrent;
using System.Data.Common;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Keeps the numbers that stand on every page for a moment, for each account: beside the views of the issue list, beside the inbox. Who filters and
/// turns pages asks for the same ones again and again. Whatever this program saves forgets them all; what another program on the same database saves shows after <see cref="Lifetime"/>.
/// </summary>
public sealed class KeptCounts(TimeProvider clock)
{
    private const int MostKept = 1_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(Guid AccountId, string What), Entry> _kept = new();
    private long _changes;

    /// <param name="what">Which numbers.</param>
    public async Task<IReadOnlyDictionary<string, int>> GetAsync(string what, Viewer viewer, DateOnly today, Func<Task<IReadOnlyDictionary<string, int>>> count)
    {
        var changes = Interlocked.Read(ref _changes);
        if (_kept.TryGetValue((viewer.AccountId, what), out var kept) && kept.Changes == changes && kept.Today == today
            && clock.GetElapsedTime(kept.Counted) < Lifetime && IsSame(kept.Viewer, viewer))
        {
            return kept.Counts;
        }

        var counts = await count();
        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        // Had something been saved meanwhile, the number of changes would be that of before, and the entry never used.
        _kept[(viewer.AccountId, what)] = new(viewer, today, changes, clock.GetTimestamp(), counts);
        return counts;
    }

    internal void Forget() => Interlocked.Increment(ref _changes);

    // A seat, a body or a group that was changed by hand in the database must not see the numbers of before.
    private static bool IsSame(Viewer one, Viewer other) =>
        one.Seat == other.Seat && one.OrganisationId == other.OrganisationId && one.JurisdictionId == other.JurisdictionId
        && one.Groups.SequenceEqual(other.Groups) && one.LedGroups.SequenceEqual(other.LedGroups) && one.Tasks.SequenceEqual(other.Tasks)
        && one.LedOfficers.SequenceEqual(other.LedOfficers) && one.Recusals.SequenceEqual(other.Recusals);

    private sealed record Entry(Viewer Viewer, DateOnly Today, long Changes, long Counted, IReadOnlyDictionary<string, int> Counts);
}

/// <summary>
/// Tells <see cref="KeptCounts"/> that something was written: at the save or the statement itself, and again when the transaction around it is
/// committed, for only then do others see it.
/// </summary>
public sealed class KeptCountsForgetter(KeptCounts counts) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        counts.Forget();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        counts.Forget();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        counts.Forget();
        return Task.CompletedTask;
    }
}
