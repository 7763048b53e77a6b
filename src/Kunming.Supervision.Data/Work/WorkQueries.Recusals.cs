using Kunming.Supervision.Data.Recusals;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Recusals;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>Recusals that wait for a decision.</summary>
public sealed partial class WorkQueries
{
    private Task<IReadOnlyList<WorkItem>> RecusalsToDecideAsync(Viewer viewer, CancellationToken cancellationToken) => RecusalsAsync(
        WorkKind.DecideRecusal,
        db.Recusals.VisibleTo(viewer).Where(r => r.OfficerId != viewer.OfficerId && (viewer.IsOffice || viewer.LedGroups.Contains(r.GroupId!.Value))), cancellationToken);

    private Task<IReadOnlyList<WorkItem>> OwnRecusalsAsync(Viewer viewer, CancellationToken cancellationToken) => RecusalsAsync(
        WorkKind.RecusalAtDecider, db.Recusals.VisibleTo(viewer).Where(r => r.OfficerId == viewer.OfficerId), cancellationToken);

    private static Task<IReadOnlyList<WorkItem>> RecusalsAsync(WorkKind kind, IQueryable<Recusal> recusals, CancellationToken cancellationToken) => ReadAsync(
        from recusal in recusals.AsNoTracking()
        where recusal.Status == RecusalStatus.Declared
        orderby recusal.Declared.On, recusal.Id
        select new WorkItem(kind, recusal.Id, "回避", recusal.Reason, recusal.Matter, null, recusal.Officer, recusal.Declared.On), cancellationToken);
}
