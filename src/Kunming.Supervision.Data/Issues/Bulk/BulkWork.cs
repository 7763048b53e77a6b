using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Issues.Bulk;

/// <summary>
/// Does a bulk, part by part: the rows of a part are locked and read as a set, each is done by its own verb or named with what stands in its way, and
/// the part is saved with how far the bulk has come. Whatever happens, what was done is done once and told.
/// </summary>
public sealed class BulkWork(SupervisionDbContext db)
{
    public const int PartSize = 250;

    /// <summary>Ends the bulk as completed. In a transaction that runs already it may have one part only, for history is written once in a transaction.</summary>
    public async Task RunAsync(BulkRun run, Viewer viewer, DateTimeOffset on, CancellationToken cancellation = default)
    {
        var refusals = run.Refusals.ToList();
        var (seen, taken) = (run.Seen, run.Taken);
        foreach (var part in run.IssueIds.Zip(run.Revisions).Skip(seen).Chunk(PartSize))
        {
            cancellation.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
            taken += await DoAsync(run, part, refusals, viewer, on, cancellation);
            seen += part.Length;
            await db.SaveChangesAsync(cancellation);
            var status = seen == run.IssueIds.Length ? BulkStatus.Completed : BulkStatus.Running;
            IReadOnlyList<BulkRefusal> told = [.. refusals];
            await db.Set<BulkRun>().Where(r => r.Id == run.Id).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Seen, seen).SetProperty(r => r.Taken, taken).SetProperty(r => r.Refusals, told).SetProperty(r => r.Status, status), cancellation);
            await (own?.CommitAsync(cancellation) ?? Task.CompletedTask);
        }
    }

    public Task BreakOffAsync(Guid id, string sentence, CancellationToken cancellation = default) => db.Set<BulkRun>().Where(r => r.Id == id && r.Status == BulkStatus.Running)
        .ExecuteUpdateAsync(set => set.SetProperty(r => r.Status, BulkStatus.BrokenOff).SetProperty(r => r.Failure, Text.Head(sentence, BulkRun.FailureMaxLength)), cancellation);

    /// <returns>How many were done.</returns>
    private async Task<int> DoAsync(
        BulkRun run, (Guid Id, int Revision)[] part, List<BulkRefusal> refusals, Viewer viewer, DateTimeOffset on, CancellationToken cancellation)
    {
        Guid[] ids = [.. part.Select(p => p.Id)];

        // Whoever works on one of them waits, or is waited for; nobody gets in between looking and doing.
        await db.Database.SqlQuery<Guid>($"select id as \"Value\" from issues where id = any ({ids}) order by id for update").ToListAsync(cancellation);
        var issues = await db.Issues.VisibleTo(viewer).Where(i => ids.Contains(i.Id)).AsSplitQuery().ToDictionaryAsync(i => i.Id, cancellation);
        var warned = BulkVerbs.Verifies(run.Verb) ? await db.WarningsOfAsync(issues.Values, cancellation) : null;
        var done = 0;
        foreach (var (id, revision) in part)
        {
            if (!issues.TryGetValue(id, out var issue))
            {
                continue;
            }

            var obstacles = issue.Revision != revision ? [IssueRules.ChangedMeanwhile] : issue.ObstaclesInBulk(run.Verb, warned?.Contains(id) is true, viewer, ChinaTime.DayOf(on));
            if (obstacles.Count > 0)
            {
                refusals.AddRange(obstacles.Select(o => new BulkRefusal(id, o.Code, o.Message)));
                continue;
            }

            issue.DoInBulk(run.Verb, run.Words, warned?.Contains(id) is true, viewer, on);
            done++;
        }

        return done;
    }
}
