using Kunming.Supervision.Data.Accounts;
using Kunming.Supervision.Data.Audit;
using Kunming.Supervision.Data.History;
using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kunming.Supervision.Data.Issues;

/// <summary>An issue that somebody hands in at a page.</summary>
/// <param name="Form">The one-time number of the form; null when it carried none.</param>
/// <param name="Scope">Whose rows the database lets through.</param>
/// <param name="Series">Of which it gets its number, e.g. WT-2026.</param>
/// <param name="Digest">Of its facts, as <see cref="Issue.FactsDigest"/>.</param>
/// <param name="Make">Makes it from its number; runs on another thread while the page waits, perhaps twice.</param>
/// <param name="LocationOf">Where the browser is sent afterwards.</param>
/// <param name="Act">The audit act of the request, of which the save takes the row along.</param>
public sealed record IssueToRegister(
    Guid? Form, Guid AccountId, RowScope Scope, DateTimeOffset On, string Series, string Digest, Func<long, Issue> Make, Func<Issue, string> LocationOf, AuditAct? Act);

/// <summary>What became of an issue that was handed in: registered, or the form had been taken before.</summary>
/// <param name="Issue">Null when the form had been taken before.</param>
/// <param name="Location">Where this form led, now or the first time; null when nobody knows any more.</param>
public sealed record Registration(Issue? Issue, string? Location);

/// <summary>
/// Registers issues. What one person's scope hands in while a save is under way is saved together afterwards, in one transaction (group commit): number and
/// chains are then held once for all, and the database is asked as often for ten as for one. Whoever is alone is saved at once, as before. If a common save
/// fails, each is saved by itself, so that nobody is refused for another's fault (docs/adr/0021).
/// </summary>
public sealed class IssueDesk(IDbContextFactory<SupervisionDbContext> contexts, ILogger<IssueDesk> log)
{
    public const int MostTogether = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<(RowScope Scope, string Series), Queue<Waiting>> _queues = [];

    /// <exception cref="RuleViolationException">The same facts are registered (<paramref name="sameFacts"/>), or the domain refuses.</exception>
    /// <exception cref="OperationCanceledException">Whoever asked was gone before the save began; nothing was done.</exception>
    public Task<Registration> RegisterAsync(IssueToRegister issue, Rule sameFacts, CancellationToken cancellation)
    {
        var waiting = new Waiting(issue, sameFacts, cancellation);
        var key = (issue.Scope, issue.Series);
        bool first;
        lock (_lock)
        {
            first = !_queues.TryGetValue(key, out var queue);
            (queue ?? (_queues[key] = [])).Enqueue(waiting);
        }

        if (first)
        {
            _ = Task.Run(() => ServeAsync(key), CancellationToken.None);
        }

        return waiting.Result.Task;
    }

    private async Task ServeAsync((RowScope Scope, string Series) key)
    {
        while (Next(key) is { Count: > 0 } together)
        {
            await RegisterAsync(together);
        }
    }

    /// <summary>Those who are saved together next; without any, the queue is closed.</summary>
    private List<Waiting> Next((RowScope Scope, string Series) key)
    {
        var (next, forms, digests) = (new List<Waiting>(), new HashSet<Guid>(), new HashSet<string>());
        lock (_lock)
        {
            var queue = _queues[key];
            for (var left = queue.Count; left > 0 && next.Count < MostTogether; left--)
            {
                var waiting = queue.Dequeue();
                if (waiting.Gone.IsCancellationRequested)
                {
                    waiting.Result.TrySetCanceled(waiting.Gone);
                    continue;
                }

                // The second click and the same words once more must find what became of the first.
                if ((waiting.Issue.Form is { } form && forms.Contains(form)) || digests.Contains(waiting.Issue.Digest))
                {
                    queue.Enqueue(waiting);
                    continue;
                }

                next.Add(waiting);
                digests.Add(waiting.Issue.Digest);
                if (waiting.Issue.Form is { } own)
                {
                    forms.Add(own);
                }
            }

            if (next.Count is 0)
            {
                _queues.Remove(key);
            }
        }

        return next;
    }

    private async Task RegisterAsync(List<Waiting> together)
    {
        // What goes wrong, whatever it is, is handed to the page that waits.
        var saving = SaveAsync(together);
        await saving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (saving.IsCompletedSuccessfully)
        {
            return;
        }

        together.ForEach(w => w.Issue.Act?.Withdraw());
        var fault = saving.Exception?.InnerException ?? new OperationCanceledException();
        if (together is [var alone])
        {
            alone.Result.TrySetException(fault);
            return;
        }

        log.LogInformation(fault, "{Count} issues could not be saved together; each is saved by itself", together.Count);
        foreach (var waiting in together)
        {
            await RegisterAsync([waiting]);
        }
    }

    private async Task SaveAsync(List<Waiting> together)
    {
        var results = new Registration[together.Count];
        await using (var db = contexts.CreateDbContext())
        {
            db.Scope = together[0].Issue.Scope;
            db.Touched.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var register = new SubmissionRegister(db);
            var taken = await register.TakeAsync([.. together.Where(w => w.Issue.Form is not null).Select(w => (w.Issue.Form!.Value, w.Issue.AccountId, w.Issue.On))]);
            var news = together.Select((w, i) => (w, i)).Where(p => p.w.Issue.Form is not { } form || taken.Contains(form)).ToList();
            if (news.Count > 0)
            {
                var made = await MakeAsync(db, [.. news.Select(n => n.w)]);
                foreach (var ((waiting, i), issue) in news.Zip(made))
                {
                    results[i] = new(issue, waiting.Issue.LocationOf(issue));
                }

                await WriteAsync(db, [.. news.Select(n => (n.w.Issue, results[n.i]))]);
            }

            for (var i = 0; i < results.Length; i++)
            {
                results[i] ??= new(null, await register.LocationAsync(together[i].Issue.Form!.Value, together[i].Issue.AccountId, CancellationToken.None));
            }

            await transaction.CommitAsync();
        }

        foreach (var (waiting, result) in together.Zip(results))
        {
            waiting.Issue.Act?.Written = result.Issue is not null;
            waiting.Result.TrySetResult(result);
        }
    }

    /// <summary>Takes the numbers of all, and then, in the same round trip, looks for issues with the same facts: whoever registers the same elsewhere waits for the number, and so finds it.</summary>
    private static async Task<List<Issue>> MakeAsync(SupervisionDbContext db, List<Waiting> news)
    {
        await using var batch = ChainWriter.Batch(db);
        batch.BatchCommands.Add(new("select take_numbers($1, $2)") { Parameters = { new NpgsqlParameter<string> { TypedValue = news[0].Issue.Series }, new NpgsqlParameter<long> { TypedValue = news.Count } } });
        batch.BatchCommands.Add(new("select facts_digest from issues where facts_digest = any($1::bpchar[])") { Parameters = { new NpgsqlParameter<string[]> { TypedValue = [.. news.Select(n => n.Issue.Digest)] } } });
        long last;
        var known = new HashSet<string>();
        await using (var reader = await batch.ExecuteReaderAsync())
        {
            await reader.ReadAsync();
            last = reader.GetInt64(0);
            await reader.NextResultAsync();
            while (await reader.ReadAsync())
            {
                known.Add(reader.GetString(0));
            }
        }

        return [.. news.Select((waiting, n) =>
        {
            RuleViolationException.ThrowIfAny(Obstacles.From((known.Contains(waiting.Issue.Digest), waiting.SameFacts)));
            return waiting.Issue.Make(last - news.Count + n + 1);
        })];
    }

    /// <summary>
    /// Issues, what happened to them, who did it, and where their forms led, in one round trip after the chains are taken. Not by SaveChanges, which works out the text of each row and the
    /// state of each property anew: that was a quarter of what registering cost the program (docs/performance.md).
    /// </summary>
    private static async Task WriteAsync(SupervisionDbContext db, List<(IssueToRegister Asked, Registration Done)> news)
    {
        foreach (var (asked, done) in news)
        {
            asked.Act?.Consider(done.Issue!, created: true);
            asked.Act?.Row = asked.Act.ToEntry(AuditOutcome.Done);
        }

        var (entries, acts) = (news.SelectMany(n => HistoryWriter.EntriesOf(n.Done.Issue!)).ToList(), news.Select(n => n.Asked.Act?.Row).OfType<AuditEntry>().ToList());
        var heads = await ChainWriter.LinkAsync(db, [.. acts, .. entries], CancellationToken.None);
        await using var batch = ChainWriter.Batch(db);
        batch.AddInserts(db.Model, news.Select(n => n.Done.Issue!));
        batch.AddInserts(db.Model, entries);
        batch.AddInserts(db.Model, acts);
        batch.BatchCommands.Add(ChainWriter.StoreHeads(heads));
        batch.BatchCommands.Add(SubmissionRegister.Remember([.. news.Where(n => n.Asked.Form is not null).Select(n => (n.Asked.Form!.Value, n.Done.Location!))]));
        await batch.ExecuteNonQueryAsync();
        news.ForEach(n => n.Done.Issue!.ClearEvents());
        db.Touched.Add(typeof(Issue));
    }

    private sealed record Waiting(IssueToRegister Issue, Rule SameFacts, CancellationToken Gone)
    {
        public TaskCompletionSource<Registration> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
