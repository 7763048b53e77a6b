using Kunming.Supervision.Data;
using Kunming.Supervision.Data.Issues;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Web.Pages.Issues.Bulk;

/// <summary>Issues that the same rule keeps from being done. <paramref name="Sentence"/>: the rule's, or the first of several that differ in particulars.</summary>
public sealed record BulkReason(string Code, string Sentence, IReadOnlyList<(Guid Id, string Number, string Sentence)> Issues)
{
    /// <summary>Named one by one; of more only the count is told.</summary>
    public const int Named = 200;

    /// <param name="refused">Each issue with one rule that stands in its way, once for each rule.</param>
    public static IReadOnlyList<BulkReason> Group(IEnumerable<(Guid Id, string Number, string Code, string Sentence)> refused) =>
    [
        .. refused.GroupBy(r => r.Code).Select(g => new BulkReason(g.Key, g.First().Sentence, [.. g.DistinctBy(r => r.Id).OrderBy(r => r.Number, StringComparer.Ordinal).Select(r => (r.Id, r.Number, r.Sentence))]))
            .OrderByDescending(r => r.Issues.Count).ThenBy(r => r.Code, StringComparer.Ordinal),
    ];
}

/// <summary>The dry run: which of the chosen issues would be done, which not and why.</summary>
/// <param name="Missing">How many of those chosen are not there for this viewer.</param>
public sealed record BulkCheck(IReadOnlyList<Issue> All, IReadOnlyList<Issue> Ready, IReadOnlyList<BulkReason> Reasons, int Missing)
{
    public static readonly BulkCheck None = new([], [], [], 0);

    public int LeftOut => All.Count - Ready.Count;

    public static async Task<BulkCheck> MakeAsync(
        SupervisionDbContext db, BulkVerb verb, IReadOnlyCollection<Guid> ids, Viewer viewer, DateOnly today, CancellationToken cancellationToken)
    {
        var issues = await db.Issues.AsNoTracking().VisibleTo(viewer).Where(i => ids.Contains(i.Id)).OrderBy(i => i.Number).AsSplitQuery().ToListAsync(cancellationToken);
        var free = issues.Where(i => i.ObstaclesInBulk(verb, false, viewer, today).Count is 0).ToList();
        var warned = BulkVerbs.Verifies(verb) ? await db.WarningsOfAsync(free, cancellationToken) : null;
        var ready = free.Where(i => warned?.Contains(i.Id) is not true).ToList();
        var refused = issues.Except(ready).SelectMany(
            i => i.ObstaclesInBulk(verb, warned?.Contains(i.Id) is true, viewer, today), (i, rule) => (i.Id, i.Number, rule.Code, rule.Message));
        return new(issues, ready, BulkReason.Group(refused), ids.Count - issues.Count);
    }
}
