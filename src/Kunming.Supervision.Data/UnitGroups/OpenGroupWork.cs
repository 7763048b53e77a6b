using Kunming.Supervision.Data.Scopes;
using Kunming.Supervision.Domain.Issues;
using Kunming.Supervision.Domain.Rechecks;
using Kunming.Supervision.Domain.Reports;
using Kunming.Supervision.Domain.Tasks;
using Kunming.Supervision.Domain.UnitGroups;
using Kunming.Supervision.Domain.Visits;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.UnitGroups;

/// <summary>What a group has not finished, in numbers alone. Counted by the program: whoever keeps out of one of the matters would otherwise leave it with a group that is no more.</summary>
public static class OpenGroupWork
{
    /// <summary>A sustained issue comes back to its group for a recheck, so it counts here though no deadline runs.</summary>
    private static readonly IReadOnlyList<IssueStatus> Done = [.. IssueStatuses.Settled.Where(s => s is not IssueStatus.Sustained)];

    extension(SupervisionDbContext db)
    {
        public async Task<GroupWork> OpenWorkOfAsync(Guid groupId, CancellationToken cancellationToken = default)
        {
            var scope = db.Scope;
            db.Scope = RowScope.System("group work");
            try
            {
                return new(
                    await db.Tasks.CountAsync(t => t.GroupId == groupId && t.Status != SupervisionTaskStatus.Finished && t.Status != SupervisionTaskStatus.Voided, cancellationToken),
                    await db.Visits.CountAsync(v => v.GroupId == groupId && v.Status != VisitStatus.Approved, cancellationToken),
                    await db.Issues.CountAsync(i => i.GroupId == groupId && !Done.Contains(i.Status), cancellationToken),
                    await db.Reports.OfType<GroupReport>().CountAsync(r => r.GroupId == groupId && (r.Status == ReportStatus.Drafted || r.Status == ReportStatus.Returned), cancellationToken),
                    await db.Rechecks.CountAsync(r => r.GroupId == groupId && r.Status == RecheckStatus.Assigned, cancellationToken));
            }
            finally
            {
                db.Scope = scope;
            }
        }
    }
}
