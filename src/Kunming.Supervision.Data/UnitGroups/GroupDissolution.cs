using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Kernel;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.UnitGroups;

/// <summary>What stands before the end of a group, and the end itself. Read and told by the program: what whoever dissolves it keeps out of would otherwise stay with a group that is no more.</summary>
public static class GroupDissolution
{
    /// <summary>A sustained issue comes back to its group for a recheck, so it is open here though no deadline runs.</summary>
    private static readonly IReadOnlyList<IssueStatus> Done = [.. IssueStatuses.Settled.Where(s => s is not IssueStatus.Sustained)];

    extension(SupervisionDbContext db)
    {
        /// <summary>What the group has not finished, in numbers alone.</summary>
        public Task<GroupWork> OpenWorkOfAsync(Guid groupId, CancellationToken cancellationToken = default) => AsProgramAsync(db, async () => new GroupWork(
            await db.Tasks.CountAsync(t => t.GroupId == groupId && t.Status != SupervisionTaskStatus.Finished && t.Status != SupervisionTaskStatus.Voided, cancellationToken),
            await db.Visits.CountAsync(v => v.GroupId == groupId && v.Status != VisitStatus.Approved, cancellationToken),
            await db.Issues.CountAsync(i => i.GroupId == groupId && !Done.Contains(i.Status), cancellationToken),
            await db.Reports.OfType<GroupReport>().CountAsync(r => r.GroupId == groupId && (r.Status == ReportStatus.Drafted || r.Status == ReportStatus.Returned), cancellationToken),
            await db.Rechecks.CountAsync(r => r.GroupId == groupId && r.Status == RecheckStatus.Assigned, cancellationToken)));

        /// <summary>Dissolves the group, tells the issues that it has closed, and saves.</summary>
        /// <exception cref="RuleViolationException">Something stands in the way, see <see cref="UnitGroup.ObstaclesToDissolve"/>.</exception>
        public async Task DissolveAsync(UnitGroup group, string basis, GroupWork open, DateOnly on, Signature by, CancellationToken cancellationToken = default)
        {
            group.Dissolve(basis, open, on, by);
            await AsProgramAsync(db, async () =>
            {
                var closed = await db.Issues.Where(i => i.GroupId == group.Id && i.Status == IssueStatus.ClosedOut).ToListAsync(cancellationToken);
                closed.ForEach(i => i.LoseFinder(group.Name, by));
                return await db.SaveChangesAsync(cancellationToken);
            });
        }
    }

    private static async Task<T> AsProgramAsync<T>(SupervisionDbContext db, Func<Task<T>> act)
    {
        var scope = db.Scope;
        db.Scope = RowScope.System("group work");
        try
        {
            return await act();
        }
        finally
        {
            db.Scope = scope;
        }
    }
}
