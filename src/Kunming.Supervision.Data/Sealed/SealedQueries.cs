using Kunming.Supervision.Domain.Accounts;
using Kunming.Supervision.Domain.Sealed;

namespace Kunming.Supervision.Data.Sealed;

public static class SealedQueries
{
    extension(IQueryable<SealedOrder> orders)
    {
        /// <summary>
        /// Until it is opened: its drafter, and the approver whom he named once it was submitted. Afterwards whoever opened it, the office, the leaders, and a
        /// county its own: the opener unless he keeps out of the task, of the others nobody who keeps out of anything, for it may be of that.
        /// </summary>
        public IQueryable<SealedOrder> VisibleTo(SupervisionDbContext db, Viewer viewer)
        {
            var (drafts, supervises, sees) = (SealedOrder.MayDraft(viewer), Seats.Supervise(viewer.Seat), viewer.Recusals.Count is 0);
            return orders.Where(o => (drafts && (o.DrafterId == viewer.OfficerId || (o.Submitted && o.ApproverId == viewer.OfficerId)))
                || db.Unsealings.Any(u => u.Id == o.Id && u.Status == UnsealingStatus.Opened
                    && ((supervises && u.Opened!.OfficerId == viewer.OfficerId && (u.TaskId == null || !viewer.Recusals.Contains(u.TaskId.Value))) || (sees && (viewer.SeesCity || (viewer.IsCounty && u.JurisdictionId == viewer.JurisdictionId))))));
        }
    }

    extension(IQueryable<Unsealing> unsealings)
    {
        /// <summary>Those whom it waits for, and whoever knows what is inside; once opened those who see the order, too.</summary>
        public IQueryable<Unsealing> VisibleTo(Viewer viewer)
        {
            var (drafts, supervises, sees) = (SealedOrder.MayDraft(viewer), Seats.Supervise(viewer.Seat), viewer.Recusals.Count is 0);
            return unsealings.Where(u => (supervises && u.MemberIds.Contains(viewer.OfficerId))
                || (drafts && (u.DrafterId == viewer.OfficerId || u.ApproverId == viewer.OfficerId))
                || (supervises && u.Status == UnsealingStatus.Opened && u.Opened!.OfficerId == viewer.OfficerId)
                || (sees && u.Status == UnsealingStatus.Opened && (viewer.SeesCity || (viewer.IsCounty && u.JurisdictionId == viewer.JurisdictionId))));
        }
    }
}
