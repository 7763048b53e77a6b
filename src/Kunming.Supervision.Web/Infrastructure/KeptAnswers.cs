using System.Collections.Concurrent;
using System.Data.Common;
using Kunming.Supervision.Domain.Accounts;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kunming.Supervision.Web.Infrastructure;

/// <summary>
/// Keeps for a moment, for each account, what stands on every page: the numbers beside the views of the issue list and beside the inbox, the saved views
/// and chosen columns of a list. Who filters and turns pages asks for the same again and again, and several at once ask once. Whatever this program saves forgets them all; what another program on the same database saves shows after <see cref="Lifetime"/>.
/// </summary>
public sealed class KeptAnswers(TimeProvider clock)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(Guid AccountId, string What), Entry> _kept = new();
    private readonly ConcurrentDictionary<(Guid AccountId, string What), Question> _asked = new();
    private long _changes;

    /// <param name="what">Which answer; the same name always with the same type.</param>
    /// <param name="ask">Asks the database; what it returns is shared by requests and must not be changed.</param>
    public async Task<TAnswer> GetAsync<TAnswer>(string what, Viewer viewer, DateOnly today, Func<Task<TAnswer>> ask)
        where TAnswer : class
    {
        var changes = Interlocked.Read(ref _changes);
        if (_kept.TryGetValue((viewer.AccountId, what), out var kept) && kept.Changes == changes && kept.Today == today
            && clock.GetElapsedTime(kept.Asked) < Lifetime && IsSame(kept.Viewer, viewer))
        {
            return (TAnswer)kept.Answer;
        }

        var own = new Question(viewer, today, changes);
        var asked = _asked.GetOrAdd((viewer.AccountId, what), own);
        if (ReferenceEquals(asked, own))
        {
            return await AskAsync((viewer.AccountId, what), own, ask);
        }

        // Whoever else needs it now waits for the same answer; from one that failed nothing is heard, and it is asked again.
        return asked.Changes == changes && asked.Today == today && IsSame(asked.Viewer, viewer) && await asked.Answer.Task is TAnswer shared ? shared : await ask();
    }

    private async Task<TAnswer> AskAsync<TAnswer>((Guid AccountId, string What) key, Question question, Func<Task<TAnswer>> ask)
        where TAnswer : class
    {
        TAnswer? answer = null;
        try
        {
            answer = await ask();
            if (_kept.Count >= MostKept)
            {
                _kept.Clear();
            }

            // Had something been saved meanwhile, the number of changes would be that of before, and the entry never used.
            _kept[key] = new(question.Viewer, question.Today, question.Changes, clock.GetTimestamp(), answer);
            return answer;
        }
        finally
        {
            _asked.TryRemove(new(key, question));
            question.Answer.SetResult(answer);
        }
    }

    internal void Forget() => Interlocked.Increment(ref _changes);

    // A seat, a body or a group that was changed by hand in the database must not see the answers of before.
    private static bool IsSame(Viewer one, Viewer other) =>
        one.Seat == other.Seat && one.OrganisationId == other.OrganisationId && one.JurisdictionId == other.JurisdictionId
        && one.Groups.SequenceEqual(other.Groups) && one.LedGroups.SequenceEqual(other.LedGroups) && one.Tasks.SequenceEqual(other.Tasks)
        && one.LedOfficers.SequenceEqual(other.LedOfficers) && one.Recusals.SequenceEqual(other.Recusals);

    /// <summary>On its way to the database.</summary>
    private sealed class Question(Viewer viewer, DateOnly today, long changes)
    {
        public Viewer Viewer => viewer;

        public DateOnly Today => today;

        public long Changes => changes;

        /// <summary>Null when asking failed.</summary>
        public TaskCompletionSource<object?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed record Entry(Viewer Viewer, DateOnly Today, long Changes, long Asked, object Answer);
}

/// <summary>
/// Tells <see cref="KeptAnswers"/> that something was written: at the save or the statement itself, and again when the transaction around it is
/// committed, for only then do others see it.
/// </summary>
public sealed class KeptAnswersForgetter(KeptAnswers answers) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        answers.Forget();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        answers.Forget();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        answers.Forget();
        return Task.CompletedTask;
    }
}
