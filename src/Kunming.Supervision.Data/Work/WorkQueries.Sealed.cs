using Kunming.Supervision.Data.Sealed;
using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Sealed;
using Microsoft.EntityFrameworkCore;

namespace Kunming.Supervision.Data.Work;

/// <summary>Sealed tasks: by what they are called until they are opened, never by topic or unit.</summary>
public sealed partial class WorkQueries
{
    private const string SealedWord = "密封任务";

    private async Task<IReadOnlyList<IReadOnlyList<WorkItem>>> OfSealedAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        if (!Seats.Supervise(viewer.Seat))
        {
            return [];
        }

        var orders = db.SealedOrders.AsNoTracking().VisibleTo(db, viewer);
        var (mine, led) = (db.Unsealings.AsNoTracking().VisibleTo(viewer), viewer.LedGroups);
        var (waiting, opened) = (mine.Where(u => u.Status == UnsealingStatus.Waiting && u.MemberIds.Contains(viewer.OfficerId)), mine.Where(u => u.Status == UnsealingStatus.Opened));
        return
        [
            await OrdersAsync(WorkKind.SubmitSealed, orders.Where(o => o.Status == SealedOrderStatus.Draft && o.DrafterId == viewer.OfficerId), cancellationToken),
            await OrdersAsync(WorkKind.ApproveSealed, orders.Where(o => o.Status == SealedOrderStatus.AwaitingApproval && o.ApproverId == viewer.OfficerId), cancellationToken),
            await OrdersAsync(WorkKind.DispatchSealed, orders.Where(o => o.Status == SealedOrderStatus.Approved), cancellationToken),
            await UnsealingsAsync(WorkKind.OpenSealed, waiting.Where(u => led.Contains(u.GroupId)), cancellationToken),
            await UnsealingsAsync(WorkKind.AwaitUnsealing, waiting.Where(u => !led.Contains(u.GroupId)), cancellationToken),
            await UnsealingsAsync(WorkKind.SignPledge, opened.Where(u => u.Pledges.Any(p => p.OfficerId == viewer.OfficerId && p.Status == PledgeStatus.Awaiting)), cancellationToken),
            await UnsealingsAsync(WorkKind.DeclareTie, opened.Where(u => u.Pledges.Any(p => p.OfficerId == viewer.OfficerId && p.Status == PledgeStatus.Pledged)), cancellationToken),
            await UnsealingsAsync(WorkKind.ReplaceLeader, mine.Where(u => u.Status == UnsealingStatus.Waiting && (u.DrafterId == viewer.OfficerId || u.ApproverId == viewer.OfficerId)
                && db.UnitGroups.Any(g => g.Id == u.GroupId && g.Officers.Any(m => m.Leads && m.Until == null && !u.MemberIds.Contains(m.OfficerId)))), cancellationToken),
            await UnsealingsAsync(WorkKind.ReplaceMember, opened.Where(u => (viewer.IsOffice || (viewer.IsCounty && u.JurisdictionId == viewer.JurisdictionId) || led.Contains(u.GroupId))
                && u.Pledges.Any(p => p.Status == PledgeStatus.Recused && p.OfficerId != viewer.OfficerId)), cancellationToken),
        ];
    }

    private static Task<IReadOnlyList<WorkItem>> OrdersAsync(WorkKind kind, IQueryable<SealedOrder> orders, CancellationToken cancellationToken) => ReadAsync(
        orders.OrderBy(o => o.OpensAt).ThenBy(o => o.Id).Select(o => new WorkItem(kind, o.Id, o.Code, SealedWord, null, null, o.Drafted.Officer, o.OpensAt)), cancellationToken);

    private static Task<IReadOnlyList<WorkItem>> UnsealingsAsync(WorkKind kind, IQueryable<Unsealing> unsealings, CancellationToken cancellationToken) => ReadAsync(
        unsealings.OrderBy(u => u.OpensAt).ThenBy(u => u.Id).Select(u => new WorkItem(kind, u.Id, u.Code, SealedWord, null, null, u.Dispatched.Officer, u.OpensAt)), cancellationToken);
}
